import type { Overview } from "@/lib/key-service/contract/overview";
import { REVIEW_REASONS } from "@/lib/key-service/contract/vocabulary";
import { readAuditEvents } from "@/lib/key-service/store/audit-list";
import { readFigures } from "@/lib/key-service/store/figures";
import { presentAuditEvent } from "../audit/present";
import type { Service } from "../context";
import { readAllUsage } from "../usage/scope";

const LATEST = 10;
const USAGE_DAYS = 30;

/** What needs attention and what changed last; the figures are as of the last refresh. */
export async function readOverview(service: Service): Promise<Overview> {
  const { database } = service;
  const [figures, usage, latest] = await Promise.all([
    readFigures(database),
    readAllUsage(service, USAGE_DAYS),
    readAuditEvents(database, {}, null, LATEST),
  ]);
  return {
    asOf: figures?.asOf.toISOString() ?? null,
    organizationCount: figures?.organizationCount ?? 0,
    liveKeyCount: figures?.liveKeyCount ?? 0,
    attention: REVIEW_REASONS.map((reason) => ({ reason, count: figures?.attention[reason] ?? 0 })),
    usage,
    latestChanges: latest.map(presentAuditEvent),
  };
}
