import type { AuditAction, Permission } from "@/lib/key-service/contract/vocabulary";
import type { AuditEntry } from "@/lib/key-service/store/audit";
import type { KeyLife } from "@/local/demo-data/life";
import type { KeyPlan } from "@/local/demo-data/plan";
import type { Random } from "@/local/demo-data/random";

/** An administrator of the demo’s past; none of those who sign in there, who have ids of their own. */
export type Actor = { id: string; name: string };

export const actors: readonly [Actor, ...Actor[]] = [
  { id: "https://sign-in.qualifi.example|ines.caldera", name: "Ines Caldera" },
  { id: "https://sign-in.qualifi.example|priya.nair", name: "Priya Nair" },
  { id: "https://sign-in.qualifi.example|tomas.lindqvist", name: "Tomas Lindqvist" },
  { id: "https://sign-in.qualifi.example|marisol.vega", name: "Marisol Vega" },
];

/** What the audit log says of changes, not yet numbered and chained. */
export class History {
  readonly #entries: AuditEntry[] = [];

  constructor(private readonly random: Random) {}

  add(
    at: Date,
    actor: Actor,
    action: AuditAction,
    scope: Scope,
    detail: Readonly<Record<string, unknown>>,
  ): void {
    this.#entries.push({
      at,
      actorKind: "administrator",
      actorId: actor.id,
      actorName: actor.name,
      action,
      organizationId: scope.organizationId,
      teamId: scope.teamId ?? null,
      credentialId: scope.credentialId ?? null,
      requestId: this.random.uuid(),
      address: null,
      detail: JSON.stringify(detail),
    });
  }

  /** All of it, in the order of time. */
  inOrder(): AuditEntry[] {
    return this.#entries.toSorted((one, other) => one.at.getTime() - other.at.getTime());
  }
}

type Scope = { organizationId: string; teamId?: string | null; credentialId?: string };

/** A key as its row has it, and what its secrets end with, the oldest first. */
export type WrittenKey = {
  id: string;
  organizationId: string;
  teamId: string | null;
  permissions: Permission[];
  last4s: string[];
  issuedBy: Actor;
  revokedBy: Actor;
};

/** Records the changes that made a key what it is, in the words of the operations. */
export function recordKey(
  history: History,
  plan: KeyPlan,
  life: KeyLife,
  key: WrittenKey,
  random: Random,
): void {
  const scope = { organizationId: key.organizationId, teamId: key.teamId, credentialId: key.id };
  const { name, renamed, revoked, environment = "production" } = plan;
  const someone = () => random.pick(actors);
  const [last4 = ""] = key.last4s;
  const newest = key.last4s.at(-1);

  history.add(life.createdAt, key.issuedBy, "credential.issued", scope, {
    name: renamed?.from ?? name,
    permissions: key.permissions,
    environment,
    expiresAt: life.extended?.from ?? life.expiresAt,
    last4,
  });
  if (life.renamedAt && renamed) {
    const detail = { before: { name: renamed.from }, after: { name } };
    history.add(life.renamedAt, someone(), "credential.renamed", scope, detail);
  }
  for (const [index, secret] of life.secrets.entries()) {
    if (index === 0) continue;
    history.add(secret.createdAt, someone(), "credential.rotated", scope, {
      name,
      version: secret.version,
      last4: key.last4s[index],
      oldLast4: key.last4s[index - 1],
      oldSecretEndsAt:
        life.moved.find((move) => move.version === index)?.from ?? life.secrets[index - 1]?.endsAt,
    });
  }
  for (const { version, at, from } of life.moved) {
    const after = { endsAt: life.secrets[version - 1]?.endsAt };
    history.add(at, someone(), "credential.rotation-moved", scope, { name, before: { endsAt: from }, after });
  }
  if (life.extended) {
    const detail = { before: { expiresAt: life.extended.from }, after: { expiresAt: life.expiresAt } };
    history.add(life.extended.at, someone(), "credential.expiry-changed", scope, detail);
  }
  if (life.restored) {
    const detail = { name, last4: newest, reason: "other" };
    history.add(life.restored.revokedAt, key.revokedBy, "credential.revoked", scope, detail);
    history.add(life.restored.at, key.revokedBy, "credential.restored", scope, {
      ...detail,
      revokedAt: life.restored.revokedAt,
      refusedMeanwhile: random.between(3, 40),
    });
  }
  if (life.revokedAt && revoked) {
    const detail = { name, last4: newest, reason: revoked.reason };
    history.add(life.revokedAt, key.revokedBy, "credential.revoked", scope, detail);
  }
}
