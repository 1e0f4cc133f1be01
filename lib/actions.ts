import type { ActionResult } from "@/lib/action-result";
import type { Input } from "@/lib/key-service/client/client";
import type {
  CredentialDetail,
  IssuedCredential,
  RestoredCredential,
  Revocation,
} from "@/lib/key-service/contract/credentials";
import type { EndpointKey } from "@/lib/key-service/contract/endpoints";
import type { IdentifiedKey } from "@/lib/key-service/contract/identification";
import type { Organization, Team } from "@/lib/key-service/contract/organizations";
import type { Review } from "@/lib/key-service/contract/reviews";
import type { RestorationResult, RevocationResult } from "@/lib/key-service/contract/revocations";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";

type Body<K extends EndpointKey> = Input<K> extends { body: infer B } ? B : never;

type Action<I, T> = (input: I) => Promise<ActionResult<T>>;

/**
 * The server actions as components see them: `app/actions.ts` holds them, pages hand them on as props, and
 * components name the ones they take, such as `Pick<Actions, "revokeCredential">`.
 */
export interface Actions {
  /** `idempotencyKey`: one per opened form, so that a repeated submission issues one key only. */
  issueCredential: Action<Body<"POST /credentials"> & { idempotencyKey: string }, IssuedCredential>;
  /** `ifVersion`: the version that the person saw; another one by now answers CONFLICT. */
  rotateCredential: Action<
    { credentialId: string; overlapSeconds: number; ifVersion: number; idempotencyKey: string },
    IssuedCredential
  >;
  /** `endsAt`: an RFC 3339 time or `"now"`. */
  moveRotationEnd: Action<{ credentialId: string; endsAt: string }, CredentialDetail>;
  revokeCredential: Action<{ credentialId: string; reason?: RevocationReason }, Revocation>;
  /** At most `MAX_BULK` ids, all in one transaction, with a result for each. */
  revokeCredentials: Action<Body<"POST /credentials/revoke">, RevocationResult[]>;
  /** `ifRevokedAt`: the revocation that was seen; no later one is undone. */
  restoreCredential: Action<{ credentialId: string; ifRevokedAt?: string }, RestoredCredential>;
  /** At most `MAX_BULK` revocations, all in one transaction, with a result for each. */
  restoreCredentials: Action<Body<"POST /credentials/restore">, RestorationResult[]>;
  /** For viewers too. `text`: keys that were taken out of what somebody pasted, and nothing else of it. */
  identifyKeys: Action<Body<"POST /credentials/identify">, IdentifiedKey[]>;
  /** Records what was decided; it changes nothing of the key itself. */
  decideReview: Action<{ credentialId: string } & Body<"POST /credentials/{credentialId}/reviews">, Review>;
  updateCredential: Action<
    { credentialId: string } & Body<"PATCH /credentials/{credentialId}">,
    CredentialDetail
  >;
  createOrganization: Action<Body<"POST /organizations">, Organization>;
  updateOrganization: Action<
    { organizationId: string } & Body<"PATCH /organizations/{organizationId}">,
    Organization
  >;
  updateTeam: Action<{ teamId: string } & Body<"PATCH /teams/{teamId}">, Team>;
  /** `expectedCount`: how many live keys the person saw; another number by now answers CONFLICT with the new one. */
  revokeAllOfOrganization: Action<
    { organizationId: string } & Body<"POST /organizations/{organizationId}/revoke-all">,
    RevocationResult[]
  >;
  revokeAllOfTeam: Action<{ teamId: string } & Body<"POST /teams/{teamId}/revoke-all">, RevocationResult[]>;
  createTeam: Action<{ organizationId: string } & Body<"POST /organizations/{organizationId}/teams">, Team>;
}
