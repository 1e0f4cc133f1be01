import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { createTeamBody, Team } from "@/lib/key-service/contract/organizations";
import { PERMISSIONS } from "@/lib/key-service/contract/vocabulary";
import { conflict, notFound } from "@/lib/key-service/domain/refusal";
import { findOrganization } from "@/lib/key-service/store/organizations";
import { insertTeam } from "@/lib/key-service/store/teams";
import type { Context } from "../context";
import { withMutation } from "../with-mutation";
import { readTeam } from "./read";

/**
 * Creates a team in an organization; unless told otherwise its keys may do what the organization's may.
 * @throws {Refusal} NOT_FOUND for the organization; CONFLICT when it is archived
 */
export function createTeam(
  context: Context,
  organizationId: string,
  input: z.output<typeof createTeamBody>,
): Promise<Team> {
  return withMutation(context, "admin", async (tx, now) => {
    const organization = await findOrganization(tx, organizationId);
    if (!organization) throw notFound("organization", organizationId);
    if (organization.archivedAt) throw conflict("archived", "This organization is archived");
    const id = randomUUID();
    const { name, displayName = name, description = null, permissions = [...PERMISSIONS] } = input;
    await insertTeam(tx, { id, organizationId, name, displayName, description, permissions, createdAt: now });
    return {
      result: await readTeam(tx, id),
      audit: {
        action: "team.created",
        organizationId,
        teamId: id,
        detail: { name, displayName, description, permissions },
      },
    };
  });
}
