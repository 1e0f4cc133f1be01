import type { AuditEvent } from "@/lib/key-service/contract/audit";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { EndpointKey, Endpoints } from "@/lib/key-service/contract/endpoints";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import { AUDIT_ACTION_LABELS } from "@/lib/key-service/contract/vocabulary";
import { everyAuditEvent } from "@/lib/key-service/operations/audit/list";
import type { Context } from "@/lib/key-service/operations/context";
import { everyCredential } from "@/lib/key-service/operations/credentials/list";
import { everyReviewItem } from "@/lib/key-service/operations/reviews/list";
import type { CheckedInput } from "./request-input";

type Cell = string | number | null;

/** The calls that also answer with a table. */
export type CsvKey = { [K in EndpointKey]: Endpoints[K] extends { csv: true } ? K : never }[EndpointKey];

interface CsvTable<K extends CsvKey> {
  /** Of the file, without the day. */
  name: string;
  /** The head of the table and then its rows, many at a time. */
  rows: (context: Context, input: CheckedInput<K>) => AsyncGenerator<Cell[][]>;
}

function csvTable<K extends CsvKey, Item>(
  name: string,
  columns: Readonly<Record<string, (item: Item) => Cell>>,
  items: (context: Context, input: CheckedInput<K>) => AsyncGenerator<Item[]>,
): CsvTable<K> {
  const cells = Object.values(columns);
  return {
    name,
    async *rows(context, input) {
      yield [Object.keys(columns)];
      for await (const page of items(context, input))
        yield page.map((item) => cells.map((cell) => cell(item)));
    },
  };
}

const credentialColumns = {
  id: ({ id }: Credential) => id,
  name: ({ name }: Credential) => name,
  last4: ({ last4 }: Credential) => last4,
  organizationId: ({ organizationId }: Credential) => organizationId,
  organization: ({ organizationName }: Credential) => organizationName,
  teamId: ({ teamId }: Credential) => teamId,
  team: ({ teamName }: Credential) => teamName,
  permissions: ({ permissions }: Credential) => permissions.join(" "),
  environment: ({ environment }: Credential) => environment,
  status: ({ status }: Credential) => status,
  createdAt: ({ createdAt }: Credential) => createdAt,
  createdBy: ({ createdBy }: Credential) => createdBy.name,
  lastUsedAt: ({ lastUsedAt }: Credential) => lastUsedAt,
  requests30d: ({ requests30d }: Credential) => requests30d,
  rotatedAt: ({ rotatedAt }: Credential) => rotatedAt,
  expiresAt: ({ expiresAt }: Credential) => expiresAt,
  revokedAt: ({ revokedAt }: Credential) => revokedAt,
  revocationReason: ({ revocationReason }: Credential) => revocationReason,
};

const reviewColumns = {
  reasons: ({ reasons }: ReviewItem) => reasons.join(" "),
  decision: ({ review }: ReviewItem) => review?.decision ?? null,
  decidedAt: ({ review }: ReviewItem) => review?.decidedAt ?? null,
  decidedBy: ({ review }: ReviewItem) => review?.decidedBy.name ?? null,
  decisionReason: ({ review }: ReviewItem) => review?.reason ?? null,
  lookAgainAt: ({ review }: ReviewItem) => review?.lookAgainAt ?? null,
  ...Object.fromEntries(
    Object.entries(credentialColumns).map(([column, cell]) => [
      column,
      ({ credential }: ReviewItem) => cell(credential),
    ]),
  ),
};

/** Such as `Dana Reyes revoked the key: Billing sync`. */
const summaryOf = ({ actor, action, credential, team, organization }: AuditEvent): string => {
  const about = credential ?? team ?? organization;
  return `${actor.name} ${AUDIT_ACTION_LABELS[action]}${about === null ? "" : `: ${about.name}`}`;
};

const auditColumns = {
  number: ({ number }: AuditEvent) => number,
  at: ({ at }: AuditEvent) => at,
  actorId: ({ actor }: AuditEvent) => actor.id,
  actor: ({ actor }: AuditEvent) => actor.name,
  action: ({ action }: AuditEvent) => action,
  organizationId: ({ organization }: AuditEvent) => organization?.id ?? null,
  organization: ({ organization }: AuditEvent) => organization?.name ?? null,
  teamId: ({ team }: AuditEvent) => team?.id ?? null,
  team: ({ team }: AuditEvent) => team?.name ?? null,
  credentialId: ({ credential }: AuditEvent) => credential?.id ?? null,
  credential: ({ credential }: AuditEvent) => credential?.name ?? null,
  requestId: ({ requestId }: AuditEvent) => requestId,
  address: ({ address }: AuditEvent) => address,
  detail: ({ detail }: AuditEvent) => JSON.stringify(detail),
  summary: summaryOf,
};

/** The tables, by the call that answers with them. */
export const csvTables: { [K in CsvKey]: CsvTable<K> } = {
  "GET /credentials": csvTable("keys", credentialColumns, (context, { query }) =>
    everyCredential(context, query),
  ),
  "GET /review": csvTable("review", reviewColumns, (context, { query }) => everyReviewItem(context, query)),
  "GET /audit": csvTable("audit", auditColumns, (context, { query }) => everyAuditEvent(context, query)),
};
