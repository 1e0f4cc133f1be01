import { sql } from "drizzle-orm";
import { bigint, date, index, integer, pgTable, primaryKey, smallint, text, uuid } from "drizzle-orm/pg-core";
import { moment } from "./columns";

export const usageHourly = pgTable(
  "usage_hourly",
  {
    credentialId: uuid("credential_id").notNull(),
    version: integer("version").notNull(),
    hour: moment("hour").notNull(),
    reads: integer("reads").notNull(),
    writes: integer("writes").notNull(),
    refused: integer("refused").notNull(),
    /** The last accepted request in this hour. */
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [
    primaryKey({ columns: [table.credentialId, table.version, table.hour] }),
    index("usage_hourly_by_hour").on(table.hour),
  ],
);

/** Hours older than those of `usage_hourly`, rolled up by UTC day. */
export const usageDaily = pgTable(
  "usage_daily",
  {
    credentialId: uuid("credential_id").notNull(),
    version: integer("version").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    reads: bigint("reads", { mode: "number" }).notNull(),
    writes: bigint("writes", { mode: "number" }).notNull(),
    refused: bigint("refused", { mode: "number" }).notNull(),
    lastUsedAt: moment("last_used_at"),
  },
  (table) => [primaryKey({ columns: [table.credentialId, table.version, table.day] })],
);

/** Uses by UTC day of an organization, of a team, and of all together (the nil UUID). */
export const scopeUsageDaily = pgTable(
  "scope_usage_daily",
  {
    scopeId: uuid("scope_id").notNull(),
    day: date("day", { mode: "string" }).notNull(),
    reads: bigint("reads", { mode: "number" }).notNull(),
    writes: bigint("writes", { mode: "number" }).notNull(),
    refused: bigint("refused", { mode: "number" }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.scopeId, table.day] })],
);

/** Who used a secret: the address and user agent of its callers. */
export const callers = pgTable(
  "callers",
  {
    credentialId: uuid("credential_id").notNull(),
    version: integer("version").notNull(),
    ip: text("ip").notNull(),
    userAgent: text("user_agent").notNull(),
    firstSeenAt: moment("first_seen_at").notNull(),
    lastSeenAt: moment("last_seen_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.credentialId, table.version, table.ip, table.userAgent] }),
    index("callers_by_age").on(table.credentialId, table.lastSeenAt),
  ],
);

// Narrow tables for what changes with every use, so that a use never locks or rewrites a credential.
const activity = {
  lastUsedAt: moment("last_used_at"),
  requests30d: bigint("requests_30d", { mode: "number" }).notNull(),
};

export const credentialActivity = pgTable(
  "credential_activity",
  {
    credentialId: uuid("credential_id").primaryKey(),
    ...activity,
    /** The last accepted request that wrote. */
    lastWriteAt: moment("last_write_at"),
  },
  (table) => [
    index("credential_activity_by_use").on(
      sql`coalesce(${table.lastUsedAt}, '-infinity')`,
      table.credentialId,
    ),
    index("credential_activity_by_requests").on(table.requests30d, table.credentialId),
  ],
);

export const teamActivity = pgTable("team_activity", { teamId: uuid("team_id").primaryKey(), ...activity });

export const organizationActivity = pgTable(
  "organization_activity",
  {
    organizationId: uuid("organization_id").primaryKey(),
    ...activity,
    /** As of the last refresh of the figures; lists sort by them, and show those of large organizations. */
    liveKeys: integer("live_keys").notNull().default(0),
    teams: integer("teams").notNull().default(0),
  },
  (table) => [
    index("organization_activity_by_use").on(
      sql`coalesce(${table.lastUsedAt}, '-infinity')`,
      table.organizationId,
    ),
    index("organization_activity_by_requests").on(table.requests30d, table.organizationId),
    index("organization_activity_by_live_keys").on(table.liveKeys, table.organizationId),
    index("organization_activity_by_teams").on(table.teams, table.organizationId),
  ],
);

/**
 * Uses as one instance counted them within about a second, until they are added to the tables above: one row, so that
 * writing them costs Postgres next to nothing. An element of each array belongs to one secret and hour.
 */
export const usageBatches = pgTable("usage_batches", {
  id: bigint("id", { mode: "number" }).primaryKey().generatedAlwaysAsIdentity(),
  writtenAt: moment("written_at").notNull().defaultNow(),
  /** The length of each array. */
  rows: integer("rows").notNull(),
  credentialIds: uuid("credential_ids").array().notNull(),
  versions: integer("versions").array().notNull(),
  organizationIds: uuid("organization_ids").array().notNull(),
  /** With nulls for keys of an organization. */
  teamIds: uuid("team_ids").array().notNull(),
  /** When the hours began, and the last accepted uses or null, in Unix ms. */
  hours: bigint("hours", { mode: "number" }).array().notNull(),
  reads: integer("reads").array().notNull(),
  writes: integer("writes").array().notNull(),
  refused: integer("refused").array().notNull(),
  lastUses: bigint("last_uses", { mode: "number" }).array().notNull(),
});

/** Requests refused because their credential was revoked, for each revocation. */
export const revocationAttempts = pgTable(
  "revocation_attempts",
  {
    credentialId: uuid("credential_id").notNull(),
    revokedAt: moment("revoked_at").notNull(),
    attempts: bigint("attempts", { mode: "number" }).notNull(),
    lastAttemptAt: moment("last_attempt_at").notNull(),
  },
  (table) => [primaryKey({ columns: [table.credentialId, table.revokedAt] })],
);

/** One row: since when uses are recorded, and the oldest hour that `requests_30d` still counts. */
export const usageRecording = pgTable("usage_recording", {
  id: smallint("id").primaryKey(),
  beganAt: moment("began_at").notNull(),
  windowStart: moment("window_start").notNull(),
});
