import { Client } from "pg";
import { REFUSED_ACTIONS } from "@/lib/key-service/contract/vocabulary";
import { AUDIT_CHANNEL } from "./audit";

/** What changed: the narrowest thing that an audit event names. */
export interface ChangedScope {
  organizationId: string | null;
  teamId: string | null;
  credentialId: string | null;
}

/** The newest audit event's number, the changes since the number asked for, and the database's time (ms). */
export interface FeedReading {
  number: bigint;
  databaseTime: number;
  /** Null when they are too many to read: then everything may have changed. */
  changes: ChangedScope[] | null;
}

/** A connection of its own for following the audit log. */
export interface FeedConnection {
  read: (after: bigint) => Promise<FeedReading>;
  /** Tells the other instances that this one has taken an event into account. */
  confirm: (instanceId: string, number: bigint) => Promise<void>;
  close: () => void;
}

const TIMEOUT_MS = 1_000;
const MOST_CHANGES = 5_000;

interface Row {
  head: string;
  database_time: string;
  action: string | null;
  organization_id: string | null;
  team_id: string | null;
  credential_id: string | null;
}

/**
 * Connects to the change feed.
 * @param onAnnounced told when an event was announced, and when the connection broke: both mean that it is time to read
 * @throws the driver's error when Postgres can not be reached within a second
 */
export async function connectFeed(databaseUrl: string, onAnnounced: () => void): Promise<FeedConnection> {
  const client = new Client({
    connectionString: databaseUrl,
    application_name: "eucalyptus-feed",
    connectionTimeoutMillis: TIMEOUT_MS,
    query_timeout: TIMEOUT_MS,
    statement_timeout: TIMEOUT_MS,
    keepAlive: true,
  });
  client.on("error", onAnnounced);
  client.on("notification", onAnnounced);
  const close = () => void client.end().catch(() => undefined);
  try {
    await client.connect();
    // A confirmation that is lost with a crash says nothing wrong: the instance is then no longer alive.
    await client.query(`set synchronous_commit = off; listen ${AUDIT_CHANNEL}`);
  } catch (error) {
    close();
    throw error;
  }
  return {
    close,
    read: (after) => readFeed(client, after),
    confirm: (id, number) => confirm(client, id, number),
  };
}

async function readFeed(client: Client, after: bigint): Promise<FeedReading> {
  const { rows } = await client.query<Row>({
    name: "feed",
    text: `select head.number as head, (extract(epoch from clock_timestamp()) * 1000)::bigint as database_time,
             event.action, event.organization_id, event.team_id, event.credential_id
           from audit_head head left join lateral (
             select action, organization_id, team_id, credential_id from audit_events where number > $1 order by number limit $2
           ) event on true where head.id = 1`,
    values: [after, MOST_CHANGES],
  });
  const [first] = rows;
  if (!first) throw new Error("The audit head is missing");
  const number = BigInt(first.head);
  const isWhole = number >= after && number - after < BigInt(MOST_CHANGES);
  return {
    number,
    databaseTime: Number(first.database_time),
    changes: isWhole ? changesIn(rows) : null,
  };
}

// With no event to show, the join still gives one row of nulls. What was refused changed nothing.
const changesIn = (rows: readonly Row[]): ChangedScope[] =>
  rows
    .filter(({ action }) => action !== null && !REFUSED.has(action))
    .map((row) => ({
      organizationId: row.organization_id,
      teamId: row.team_id,
      credentialId: row.credential_id,
    }));

const REFUSED = new Set<string>(REFUSED_ACTIONS);

async function confirm(client: Client, id: string, number: bigint): Promise<void> {
  await client.query({
    name: "confirm",
    text: `insert into instances (id, started_at, seen_at, confirmed_number, confirmed_at)
           values ($1, clock_timestamp(), clock_timestamp(), $2, clock_timestamp())
           on conflict (id) do update set seen_at = clock_timestamp(), confirmed_number = excluded.confirmed_number,
             confirmed_at = case when instances.confirmed_number = excluded.confirmed_number then instances.confirmed_at else clock_timestamp() end`,
    values: [id, number],
  });
}
