import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { createOrganizationBody, Organization } from "@/lib/key-service/contract/organizations";
import { PERMISSIONS } from "@/lib/key-service/contract/vocabulary";
import { insertOrganization } from "@/lib/key-service/store/organizations";
import type { Context } from "../context";
import { withMutation } from "../with-mutation";
import { readOrganization } from "./read";

/** Creates an organization; unless told otherwise its keys may read and write. */
export function createOrganization(
  context: Context,
  input: z.output<typeof createOrganizationBody>,
): Promise<Organization> {
  return withMutation(context, "admin", async (tx, now) => {
    const id = randomUUID();
    const { name, displayName = name, permissions = [...PERMISSIONS] } = input;
    await insertOrganization(tx, { id, name, displayName, permissions, createdAt: now });
    return {
      result: await readOrganization(tx, id),
      audit: {
        action: "organization.created",
        organizationId: id,
        detail: { name, displayName, permissions },
      },
    };
  });
}
