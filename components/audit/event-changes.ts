import {
  ENVIRONMENT_LABELS,
  REVIEW_DECISION_LABELS,
  REVOCATION_REASON_LABELS,
} from "@/lib/key-service/contract/vocabulary";
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
    before: worded(name, before[name]),
    after: worded(name, after[name]),
  }));
}

/** What else an event says. */
export const othersIn = (detail: Detail): { label: string; value: string }[] =>
  Object.entries(detail)
    .filter(([name]) => name !== "before" && name !== "after")
    .map(([name, value]) => ({ label: labelOf(name), value: worded(name, value) }));

/** What the values of some fields are called everywhere else; a reason that somebody wrote stays as it is. */
const WORDS: Readonly<Record<string, Readonly<Record<string, string>>>> = {
  reason: REVOCATION_REASON_LABELS,
  environment: ENVIRONMENT_LABELS,
  decision: REVIEW_DECISION_LABELS,
};

const worded = (name: string, value: unknown): string =>
  (typeof value === "string" ? WORDS[name]?.[value] : undefined) ?? formatValue(value);

const labelOf = (name: string): string => LABELS[name] ?? name;
