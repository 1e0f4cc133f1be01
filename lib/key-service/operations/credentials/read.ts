import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { notFound } from "@/lib/key-service/domain/refusal";
import {
  type Attempts,
  attemptsSince,
  type CredentialRow,
  findCredential,
  lockCredential,
} from "@/lib/key-service/store/credentials";
import type { Database, Transaction } from "@/lib/key-service/store/database";
import { listSecrets } from "@/lib/key-service/store/secrets";
import type { Service } from "../context";
import { presentDetail } from "./present";

/** @throws {Refusal} NOT_FOUND */
export const readCredential = (service: Service, credentialId: string): Promise<CredentialDetail> =>
  readDetail(service.database, credentialId);

/**
 * A credential in full, as this transaction sees it.
 * @throws {Refusal} NOT_FOUND
 */
export async function readDetail(
  database: Database | Transaction,
  credentialId: string,
): Promise<CredentialDetail> {
  const row = await findCredential(database, credentialId);
  if (!row) throw notFound("credential", credentialId);
  const secrets = await listSecrets(database, credentialId);
  const refused = row.revokedAt
    ? (await attemptsSince(database, [credentialId])).get(credentialId)
    : undefined;
  return presentDetail(row, secrets, refused ?? NONE_REFUSED);
}

const NONE_REFUSED: Attempts = { attempts: 0, lastAttemptAt: null };

/**
 * Holds a credential until the transaction ends.
 * @throws {Refusal} NOT_FOUND
 */
export async function holdCredential(tx: Transaction, credentialId: string): Promise<CredentialRow> {
  const row = await lockCredential(tx, credentialId);
  if (!row) throw notFound("credential", credentialId);
  return row;
}
