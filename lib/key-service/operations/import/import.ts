import {
  type Clash,
  closeStaging,
  findClashes,
  type MergeCounts,
  mergeOrganizations,
  mergeTeams,
  openStaging,
  type PermissionsChange,
  type StagedOrganization,
  stageOrganizations,
  type StagedTeam,
  stageTeams,
} from "@/lib/key-service/store/import";
import type { Transaction } from "@/lib/key-service/store/database";
import { type AuditNote, type MutationContext, withMutation } from "../with-mutation";
import { UnreadableFile } from "./file-lines";
import type { BadRow, FileRow } from "./file-row";

/** What an import did. */
export interface ImportReport {
  organizations: MergeCounts;
  teams: MergeCounts;
}

/** A file of which nothing was applied, and why. */
export class BadImport extends Error {
  override readonly name = "BadImport";

  /** @param problems the first ones, in the order of the file */
  constructor(readonly problems: readonly BadRow[]) {
    super("Nothing of the file was applied");
  }
}

/** How many problems are told at once. */
export const MOST_PROBLEMS = 20;
const ROWS_AT_ONCE = 2_000;

/**
 * Takes organizations and teams over from another system: new ones are created under their ids, changed names are
 * updated, the rest is left alone. All of it or nothing. Memory stays flat however long the file is.
 * @param fileName is recorded in the audit log
 * @throws {BadImport} that names each bad line, up to 20
 */
export function importOrganizations(
  context: MutationContext,
  rows: AsyncIterable<FileRow>,
  fileName: string,
): Promise<ImportReport> {
  return withMutation(context, "admin", async (tx, now) => {
    await openStaging(tx);
    refuse(await stage(tx, rows));
    await closeStaging(tx);
    refuse((await findClashes(tx, MOST_PROBLEMS)).map(problemOf));
    const { permissionsChanged, ...organizations } = await mergeOrganizations(tx, now);
    const report = { organizations, teams: await mergeTeams(tx, now) };
    return { result: report, audit: notesOf(report, permissionsChanged, fileName) };
  });
}

function refuse(problems: readonly BadRow[]): void {
  if (problems.length > 0) throw new BadImport(problems);
}

/** Gathers the rows in the staging tables, and the bad ones as problems. */
async function stage(tx: Transaction, rows: AsyncIterable<FileRow>): Promise<BadRow[]> {
  const organizations: StagedOrganization[] = [];
  const teams: StagedTeam[] = [];
  const problems: BadRow[] = [];
  try {
    for await (const entry of rows) {
      if (entry.kind === "organization") organizations.push(entry.row);
      else if (entry.kind === "team") teams.push(entry.row);
      else problems.push({ line: entry.line, field: entry.field, reason: entry.reason });
      if (problems.length === MOST_PROBLEMS) return problems;
      if (organizations.length === ROWS_AT_ONCE) await stageOrganizations(tx, organizations.splice(0));
      if (teams.length === ROWS_AT_ONCE) await stageTeams(tx, teams.splice(0));
    }
  } catch (error) {
    if (!(error instanceof UnreadableFile)) throw error;
    problems.push({ line: error.line, field: null, reason: error.message });
  }
  await stageOrganizations(tx, organizations);
  await stageTeams(tx, teams);
  return problems;
}

function problemOf({ line, kind, id, otherLine }: Clash): BadRow {
  const reasons: Record<Clash["kind"], string> = {
    "organization-differs": `says something else of organization ${id} than line ${otherLine}`,
    "team-differs": `says something else of team ${id} than line ${otherLine}`,
    "team-elsewhere": `claims team ${id}, which belongs to another organization already`,
  };
  return { line, field: null, reason: reasons[kind] };
}

/** One event for the import, and one for each organization whose keys may do something else now. */
function notesOf(report: ImportReport, changes: readonly PermissionsChange[], fileName: string): AuditNote[] {
  const { organizations, teams } = report;
  const isChanged = [organizations, teams].some(({ created, updated }) => created + updated > 0);
  if (!isChanged) return [];
  return [
    { action: "import.applied", organizationId: null, detail: { file: fileName, organizations, teams } },
    ...changes.map(({ id, before, after }): AuditNote => ({
      action: "organization.permissions-changed",
      organizationId: id,
      detail: { before: { permissions: before }, after: { permissions: after } },
    })),
  ];
}
