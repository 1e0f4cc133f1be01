import { notFound } from "@/lib/key-service/domain/refusal";
import type { Database } from "@/lib/key-service/store/database";
import { isTeamOf } from "@/lib/key-service/store/teams";

/**
 * Refuses a team that is named together with an organization it does not belong to (security.md, authorization).
 * @throws {Refusal} NOT_FOUND
 */
export async function requireTeamOfOrganization(
  database: Database,
  { organizationId, teamId }: { organizationId?: string | undefined; teamId?: string | undefined },
): Promise<void> {
  if (organizationId === undefined || teamId === undefined) return;
  if (!(await isTeamOf(database, organizationId, teamId))) throw notFound("team", teamId);
}
