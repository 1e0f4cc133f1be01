import type { z } from "zod";
import type { Team, updateTeamBody } from "@/lib/key-service/contract/organizations";
import { notFound } from "@/lib/key-service/domain/refusal";
import { holdTeam, updateTeamRow } from "@/lib/key-service/store/teams";
import type { Context } from "../context";
import { columnsOf, ownerChanges } from "../owner-changes";
import { withMutation } from "../with-mutation";
import { readTeam } from "./read";

/**
 * Renames a team, limits what its keys may do, suspends or archives it, or undoes that. What stops keys does so at once.
 * @throws {Refusal} NOT_FOUND
 */
export function updateTeam(
  context: Context,
  teamId: string,
  input: z.output<typeof updateTeamBody>,
): Promise<Team> {
  return withMutation(context, "admin", async (tx, now) => {
    const row = await holdTeam(tx, teamId);
    if (!row) throw notFound("team", teamId);
    const changes = ownerChanges("team", row, input, now);
    if (changes.length === 0) return { result: await readTeam(tx, teamId), audit: "nothing-changed" };
    await updateTeamRow(tx, teamId, { ...columnsOf(changes), updatedAt: now });
    return {
      result: await readTeam(tx, teamId),
      audit: changes.map(({ action, detail }) => ({
        action,
        detail,
        organizationId: row.organizationId,
        teamId: row.id,
      })),
    };
  });
}
