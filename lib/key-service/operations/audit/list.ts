import type { AuditEvent, AuditListQuery } from "@/lib/key-service/contract/audit";
import { invalid } from "@/lib/key-service/domain/refusal";
import { type AuditFilter, countAuditEvents, readAuditEvents } from "@/lib/key-service/store/audit-list";
import type { Service } from "../context";
import { requireTeamOfOrganization } from "../teams/require-team";
import { EXPORTED_AT_ONCE, type ListAnswer } from "../list-page";
import { presentAuditEvent } from "./present";

const CURSOR = /^[1-9][0-9]{0,17}$/;

/**
 * One page of the audit log, the newest first.
 * @throws {Refusal} VALIDATION_ERROR for a cursor of another list; NOT_FOUND for a team of another organization
 */
export async function listAuditPage(
  { database }: Service,
  query: AuditListQuery,
): Promise<ListAnswer<AuditEvent>> {
  const { cursor, limit } = query;
  if (cursor !== undefined && !CURSOR.test(cursor)) throw invalid("cursor", "must be a cursor of this list");
  await requireTeamOfOrganization(database, query);
  const filter = filterOf(query);
  const [rows, total] = await Promise.all([
    readAuditEvents(database, filter, cursor === undefined ? null : BigInt(cursor), limit + 1),
    countAuditEvents(database, filter),
  ]);
  const shown = rows.slice(0, limit);
  return {
    data: shown.map(presentAuditEvent),
    meta: {
      nextCursor: rows.length > limit ? (shown.at(-1)?.number.toString() ?? null) : null,
      count: total.count,
      countCapped: total.capped,
    },
  };
}

/**
 * All audit events that a query matches, the newest first, many at a time.
 * @throws {Refusal} NOT_FOUND for a team of another organization
 */
export async function* everyAuditEvent(
  { database }: Service,
  query: AuditListQuery,
): AsyncGenerator<AuditEvent[]> {
  await requireTeamOfOrganization(database, query);
  const filter = filterOf(query);
  let below: bigint | null = null;
  do {
    const rows = await readAuditEvents(database, filter, below, EXPORTED_AT_ONCE);
    yield rows.map(presentAuditEvent);
    below = rows.length === EXPORTED_AT_ONCE ? (rows.at(-1)?.number ?? null) : null;
  } while (below !== null);
}

const filterOf = (query: AuditListQuery): AuditFilter => ({
  actions: query.action,
  actorId: query.actor,
  organizationId: query.organizationId,
  teamId: query.teamId,
  credentialId: query.credentialId,
  after: query.after === undefined ? undefined : new Date(query.after),
  before: query.before === undefined ? undefined : new Date(query.before),
});
