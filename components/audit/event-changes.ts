import { formatValue, partIn } from "./event-detail";
import type { Detail } from "./event-detail";

const LABELS: Readonly<Record<string, string>> = {
  name: "Name",
  displayName: "Name people see",
  description: "Description",
  permissions: "Permissions",
  suspendedAt: "Suspended since",
  archivedAt: "Archived since",
  expiresAt: "Expires",
  endsAt: "Old secret ends",
  oldSecretEndsAt: "Old secret ends",
  last4: "Key ends in",
  oldLast4: "Old key ended in",
  version: "Secret number",
  reason: "Reason",
  revokedAt: "Was revoked",
  refusedMeanwhile: "Refused meanwhile",
  decision: "Decision",
  lookAgainAt: "Look again",
  environment: "Environment",
  endpoint: "Call",
  status: "Answer",
  code: "Code",
  leftOut: "Not recorded one by one",
  file: "File",
};

/** What a change turned into what, field by field. */
export function changesIn(detail: Detail): { label: string; before: string; after: string }[] {
  const before = partIn(detail, "before");
  const after = partIn(detail, "after");
  const names = [...new Set([...Object.keys(before), ...Object.keys(after)])];
  return names.map((name) => ({
    label: labelOf(name),
    before: formatValue(before[name]),
    after: formatValue(after[name]),
  }));
}

/** What else an event says. */
export const othersIn = (detail: Detail): { label: string; value: string }[] =>
  Object.entries(detail)
    .filter(([name]) => name !== "before" && name !== "after")
    .map(([name, value]) => ({ label: labelOf(name), value: formatValue(value) }));

const labelOf = (name: string): string => LABELS[name] ?? name;
