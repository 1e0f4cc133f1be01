import type { Verification } from "@/lib/key-service/contract/verification";
import { isApiKey } from "@/lib/key-service/domain/api-key";
import { hashApiKey } from "@/lib/key-service/domain/key-hash";
import { judge } from "@/lib/key-service/domain/verdict";
import { findSecret } from "@/lib/key-service/store/secrets";
import type { Service } from "../context";

export type VerificationResult =
  | { kind: "accepted"; verification: Verification }
  | { kind: "refused" }
  | { kind: "read-only" };

/**
 * Whether an API key is good for a request, and whose it is. A text that can not be a key costs no database read.
 * @param methods the request's own method and those that a gateway says the customer used
 */
export async function verifyApiKey(
  service: Service,
  apiKey: string,
  methods: readonly string[],
): Promise<VerificationResult> {
  if (!isApiKey(apiKey)) return { kind: "refused" };
  const secret = await findSecret(
    service.database,
    service.peppers.all.map((pepper) => hashApiKey(pepper, apiKey)),
  );
  if (!secret) return { kind: "refused" };
  const { credentialId, version, organizationId, teamId, environment, revokedAt, now: at } = secret;
  const verdict = judge(secret, methods, at);
  const outcome = verdict.kind === "accepted" ? (verdict.writes ? "write" : "read") : "refused";
  service.usage.record({ credentialId, version, organizationId, teamId, revokedAt, outcome, at });
  if (verdict.kind !== "accepted") return verdict;
  const { permissions, expiresAt } = verdict;
  return {
    kind: "accepted",
    verification: {
      credentialId,
      organizationId,
      teamId,
      permissions,
      environment,
      expiresAt: expiresAt?.toISOString() ?? null,
    },
  };
}
