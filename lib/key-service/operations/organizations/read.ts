import type { Organization } from "@/lib/key-service/contract/organizations";
import { notFound } from "@/lib/key-service/domain/refusal";
import type { Database, Transaction } from "@/lib/key-service/store/database";
import { findOrganization } from "@/lib/key-service/store/organizations";
import { presentOrganization } from "./present";

/** @throws {Refusal} NOT_FOUND */
export async function readOrganization(
  database: Database | Transaction,
  organizationId: string,
): Promise<Organization> {
  const row = await findOrganization(database, organizationId);
  if (!row) throw notFound("organization", organizationId);
  return presentOrganization(row);
}
