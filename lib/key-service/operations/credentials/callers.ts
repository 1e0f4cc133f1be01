import type { Caller } from "@/lib/key-service/contract/callers";
import { notFound } from "@/lib/key-service/domain/refusal";
import { listCallers } from "@/lib/key-service/store/callers";
import { findCredential } from "@/lib/key-service/store/credentials";
import type { Service } from "../context";

/**
 * The last hundred callers of a credential, the latest first.
 * @throws {Refusal} NOT_FOUND
 */
export async function readCallers({ database }: Service, credentialId: string): Promise<Caller[]> {
  if (!(await findCredential(database, credentialId))) throw notFound("credential", credentialId);
  const rows = await listCallers(database, credentialId);
  return rows.map(({ version, ip, userAgent, firstSeenAt, lastSeenAt }) => ({
    version,
    ip,
    userAgent,
    firstSeenAt: firstSeenAt.toISOString(),
    lastSeenAt: lastSeenAt.toISOString(),
  }));
}
