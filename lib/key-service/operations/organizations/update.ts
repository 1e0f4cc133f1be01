import type { z } from "zod";
import type { Organization, updateOrganizationBody } from "@/lib/key-service/contract/organizations";
import { notFound } from "@/lib/key-service/domain/refusal";
import { holdOrganization, updateOrganizationRow } from "@/lib/key-service/store/organizations";
import type { Context } from "../context";
import { columnsOf, ownerChanges } from "../owner-changes";
import { withMutation } from "../with-mutation";
import { readOrganization } from "./read";

/**
 * Renames an organization, limits what its keys may do, suspends or archives it, or undoes that. What stops keys does so at once.
 * @throws {Refusal} NOT_FOUND
 */
export function updateOrganization(
  context: Context,
  organizationId: string,
  input: z.output<typeof updateOrganizationBody>,
): Promise<Organization> {
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdOrganization(tx, organizationId);
    if (!row) throw notFound("organization", organizationId);
    const changes = ownerChanges("organization", row, input, now);
    if (changes.length === 0)
      return { result: await readOrganization(tx, organizationId), audit: "nothing-changed" };
    await updateOrganizationRow(tx, organizationId, { ...columnsOf(changes), updatedAt: now });
    return {
      result: await readOrganization(tx, organizationId),
      audit: changes.map(({ action, detail }) => ({ action, detail, organizationId: row.id })),
    };
  });
}
