import { formatDay, formatExact, formatPermissions, formatQuantity } from "@/lib/format";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import {
  ENVIRONMENT_LABELS,
  type ErrorCode,
  REVOCATION_REASON_LABELS,
  isRest,
  REVIEW_DECISION_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import { formatValue, numberIn, partIn, permissionsIn, textIn } from "./event-detail";
import type { Detail } from "./event-detail";

/** What an event is about, by the name it had then or has now. */
interface Subject {
  kind: "organization" | "team" | "credential";
  /** Null where the event names nothing of this kind. */
  id: string | null;
  name: string;
}

/** A sentence without the one who acted; what it is about stands apart, so that it can be a link. */
export type SentencePart = string | Subject;

/** An event whose action may be one that a newer service records. */
export type ToldEvent = Omit<AuditEvent, "action"> & { action: string };

type Writer = (detail: Detail, event: ToldEvent) => SentencePart[];

const SIGN_IN_PROBLEMS: Readonly<Record<string, string>> = {
  cancelled: ": gave up at the sign-in provider",
  failed: ": the sign-in could not be finished",
  "no-role": ": no role here",
};

const WRITERS: Readonly<Record<string, Writer>> = {
  "organization.created": (_, event) => ["added ", organization(event)],
  "organization.changed": (detail, event) => [...changed(detail, organization(event)), ...given(detail)],
  "organization.permissions-changed": (detail, event) => [
    ...limited(detail),
    organization(event),
    ...given(detail),
  ],
  "organization.suspended": (detail, event) => ["suspended ", organization(event), ...given(detail)],
  "organization.resumed": (detail, event) => ["resumed ", organization(event), ...given(detail)],
  "organization.archived": (detail, event) => ["archived ", organization(event), ...given(detail)],
  "organization.unarchived": (detail, event) => [
    "took ",
    organization(event),
    " out of the archive",
    ...given(detail),
  ],
  "team.created": (_, event) => ["added the team ", team(event), " to ", organization(event)],
  "team.changed": (detail, event) => [...changed(detail, team(event)), ...given(detail)],
  "team.permissions-changed": (detail, event) => [
    ...limited(detail),
    "the team ",
    team(event),
    ...given(detail),
  ],
  "team.suspended": (detail, event) => ["suspended the team ", team(event), ...given(detail)],
  "team.resumed": (detail, event) => ["resumed the team ", team(event), ...given(detail)],
  "team.archived": (detail, event) => ["archived the team ", team(event), ...given(detail)],
  "team.unarchived": (detail, event) => [
    "took the team ",
    team(event),
    " out of the archive",
    ...given(detail),
  ],
  "credential.issued": (detail, event) => ["issued ", key(event), ...issued(detail)],
  "credential.renamed": (detail, event) => [
    `renamed ${textIn(partIn(detail, "before"), "name") ?? "a key"} to `,
    { ...key(event), name: textIn(partIn(detail, "after"), "name") ?? key(event).name },
  ],
  "credential.expiry-changed": (detail, event) => [
    "changed the expiry of ",
    key(event),
    ` to ${formatEnd(partIn(detail, "after"), "expiresAt")}`,
  ],
  "credential.rotated": (detail, event) => ["rotated ", key(event), ...overlap(detail)],
  "credential.rotation-moved": rotationMoved,
  "credential.revoked": (detail, event) => ["revoked ", key(event), ...reason(detail)],
  "credential.reason-raised": (_, event) => ["marked the revoked key ", key(event), " as exposed"],
  "credential.restored": (detail, event) => ["restored ", key(event), ...refusals(detail)],
  "credential.reviewed": (detail, event) => reviewed(detail, key(event)),
  "import.applied": (detail) => [
    `imported ${formatQuantity(numberIn(detail, "organizations") ?? 0, "organization")} and ${formatQuantity(numberIn(detail, "teams") ?? 0, "team")}`,
  ],
  "seed.applied": () => ["filled the database with made-up customers"],
  "call.refused": refusedCall,
  "sign-in.failed": (detail) => [
    `failed to sign in${SIGN_IN_PROBLEMS[textIn(detail, "reason") ?? ""] ?? ""}`,
    ...leftOut(detail),
  ],
};

/** What an audit event tells, in a plain sentence that begins with its verb; an unknown action is told by its name. */
export function sentenceOf(event: ToldEvent): SentencePart[] {
  return (WRITERS[event.action] ?? unknownAction)(event.detail, event).filter((part) => part !== "");
}

/** A whole sentence as text, such as `Dana Reyes revoked Billing sync, exposed`. */
export function sentenceText(event: ToldEvent): string {
  const words = sentenceOf(event).map((part) => (typeof part === "string" ? part : part.name));
  return `${event.actor.name} ${words.join("")}`;
}

const key = ({ credential }: ToldEvent): Subject => subject("credential", credential, "a key");
const team = (event: ToldEvent): Subject => subject("team", event.team, "a team");
const organization = (event: ToldEvent): Subject =>
  subject("organization", event.organization, "an organization");

const subject = (kind: Subject["kind"], named: AuditEvent["credential"], otherwise: string): Subject => ({
  kind,
  id: named?.id ?? null,
  name: named?.name ?? otherwise,
});

function changed(detail: Detail, owner: Subject): SentencePart[] {
  const was = textIn(partIn(detail, "before"), "displayName");
  const name = textIn(partIn(detail, "after"), "displayName");
  if (was !== undefined && name !== undefined) return [`renamed ${was} to `, { ...owner, name }];
  const what = "description" in partIn(detail, "after") ? "description" : "short name";
  return [`changed the ${what} of `, owner];
}

const limited = (detail: Detail): string[] =>
  permissionsIn(partIn(detail, "after"))?.includes("write") === true
    ? ["let keys read and write in "]
    : ["limited keys to reading in "];

function issued(detail: Detail): string[] {
  const permissions = permissionsIn(detail);
  const environment = labelIn(ENVIRONMENT_LABELS, textIn(detail, "environment"));
  const end = textIn(detail, "expiresAt");
  return [
    permissions === undefined ? "" : `, ${formatPermissions(permissions).toLowerCase()}`,
    environment === undefined ? "" : `, ${environment.toLowerCase()}`,
    end === undefined ? "" : `, until ${unbroken(formatDay(end))}`,
  ];
}

function rotationMoved(detail: Detail, event: ToldEvent): SentencePart[] {
  const after = partIn(detail, "after");
  if (Date.parse(textIn(after, "endsAt") ?? "") <= Date.parse(event.at))
    return ["ended the old secret of ", key(event)];
  return ["moved the end of the old secret of ", key(event), ` to ${formatEnd(after, "endsAt")}`];
}

function overlap(detail: Detail): string[] {
  const end = textIn(detail, "oldSecretEndsAt");
  return end === undefined ? [] : [`, the old secret ends ${unbroken(formatExact(end))}`];
}

function reason(detail: Detail): string[] {
  const label = labelIn(REVOCATION_REASON_LABELS, textIn(detail, "reason"));
  return label === undefined || label === REVOCATION_REASON_LABELS.other ? [] : [`, ${label.toLowerCase()}`];
}

/** Why it was done, as somebody wrote it. */
function given(detail: Detail): string[] {
  const why = textIn(detail, "reason");
  return why === undefined ? [] : [`: ${why}`];
}

function refusals(detail: Detail): string[] {
  const count = numberIn(detail, "refusedMeanwhile");
  return count === undefined || count === 0
    ? []
    : [`, ${formatQuantity(count, "request")} refused meanwhile`];
}

function reviewed(detail: Detail, about: Subject): SentencePart[] {
  const again = textIn(detail, "lookAgainAt");
  const why = textIn(detail, "reason");
  const decision = textIn(detail, "decision");
  if (decision === undefined || !isRest(decision))
    return ["reviewed ", about, ...(decision === undefined ? [] : [`, ${decision}`])];
  return [
    `reviewed and ${REVIEW_DECISION_LABELS[decision].toLowerCase()} `,
    about,
    again === undefined ? "" : ` until ${unbroken(formatDay(again))}`,
    why === undefined ? "" : `: ${why}`,
  ];
}

/** What each change would have been; the details of the event name the call itself. */
const REFUSED_CALLS: Readonly<Record<string, string>> = {
  "POST /credentials": "issuing a key",
  "PATCH /credentials/{credentialId}": "changing a key",
  "DELETE /credentials/{credentialId}": "revoking a key",
  "POST /credentials/{credentialId}/rotate": "rotating a key",
  "PATCH /credentials/{credentialId}/rotation": "changing a rotation",
  "POST /credentials/{credentialId}/restore": "restoring a key",
  "POST /credentials/{credentialId}/reviews": "deciding about a key",
  "POST /credentials/revoke": "revoking keys",
  "POST /credentials/restore": "restoring keys",
  "POST /credentials/identify": "looking up a pasted key",
  "POST /organizations": "adding an organization",
  "PATCH /organizations/{organizationId}": "changing an organization",
  "POST /organizations/{organizationId}/revoke-all": "revoking an organization’s keys",
  "POST /organizations/{organizationId}/teams": "adding a team",
  "PATCH /teams/{teamId}": "changing a team",
  "POST /teams/{teamId}/revoke-all": "revoking a team’s keys",
};

const REFUSALS: Readonly<Record<string, string>> = {
  VALIDATION_ERROR: "what was entered did not fit",
  UNAUTHORIZED: "not signed in",
  FORBIDDEN: "not allowed",
  NOT_FOUND: "it is not there",
  CONFLICT: "something else was in the way",
  RATE_LIMIT_EXCEEDED: "too many at once",
} satisfies Partial<Record<ErrorCode, string>>;

function refusedCall(detail: Detail, event: ToldEvent): SentencePart[] {
  const endpoint = textIn(detail, "endpoint");
  const what = endpoint === undefined ? "a call" : (REFUSED_CALLS[endpoint] ?? endpoint);
  const why = REFUSALS[textIn(detail, "code") ?? ""];
  const about = [
    event.credential && key(event),
    event.team && team(event),
    event.organization && organization(event),
  ];
  const first = about.find((part) => part !== null);
  return [
    `was refused ${what}`,
    ...(first ? [" on ", first] : []),
    ...(why === undefined ? [] : [`: ${why}`]),
    ...leftOut(detail),
  ];
}

// A flood is counted, not recorded one by one.
function leftOut(detail: Detail): string[] {
  const count = numberIn(detail, "leftOut");
  return count === undefined ? [] : [`, and ${formatQuantity(count, "time")} more`];
}

function unknownAction(_: Detail, event: ToldEvent): SentencePart[] {
  const words = event.action.replaceAll(/[.-]/g, " ");
  if (event.credential) return [`did “${words}” to `, key(event)];
  if (event.team) return [`did “${words}” to `, team(event)];
  return event.organization ? [`did “${words}” to `, organization(event)] : [`did “${words}”`];
}

function formatEnd(detail: Detail, name: string): string {
  return detail[name] === null || detail[name] === undefined ? "never" : unbroken(formatValue(detail[name]));
}

/** A moment stands on one line. */
const unbroken = (words: string): string => words.replaceAll(" ", "\u00a0");

const labelIn = (labels: Readonly<Record<string, string>>, value: string | undefined): string | undefined =>
  value === undefined ? undefined : (labels[value] ?? value);
