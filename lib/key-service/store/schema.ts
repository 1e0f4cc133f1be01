import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  customType,
  date,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  timestamp,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type { Environment, Permission, RevocationReason } from "@/lib/key-service/contract/vocabulary";

const bytea = customType<{ data: Buffer; driverData: Buffer }>({ dataType: () => "bytea" });
const moment = (name: string) => timestamp(name, { withTimezone: true, precision: 3, mode: "date" });
const permissions = () => text("permissions").array().$type<Permission[]>().notNull();

export const organizations = pgTable(
  "organizations",
  {
    id: uuid("id").primaryKey(),
    name: text("name").notNull(),
    displayName: text("display_name").notNull(),
    permissions: permissions(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    suspendedAt: moment("suspended_at"),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    index("organizations_by_name").on(sql`lower(${table.displayName})`, table.id),
    index("organizations_by_age").on(table.createdAt, table.id),
    index("organizations_by_text").using(
      "gin",
      sql`(lower(${table.name} || ' ' || ${table.displayName})) gin_trgm_ops`,
    ),
  ],
);

export const teams = pgTable(
  "teams",
  {
    id: uuid("id").primaryKey(),
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organizations.id),
    name: text("name").notNull(),
    displayName: text("display_name").notNull(),
    description: text("description"),
    permissions: permissions(),
    createdAt: moment("created_at").notNull(),
    updatedAt: moment("updated_at").notNull(),
    suspendedAt: moment("suspended_at"),
    archivedAt: moment("archived_at"),
  },
  (table) => [
    // What the foreign key of credentials points at: a key's team is always one of its own organization.
    unique("teams_of_organization").on(table.organizationId, table.id),
  ],
);

export const credentials = pgTable(
  "credentials",
  {
    id: uuid("id").primaryKey(),
    organizationId: uuid("organization_id")
      .notNull()
      .references(() => organizations.id),
    teamId: uuid("team_id"),
    name: text("name").notNull(),
    permissions: permissions(),
    environment: text("environment").$type<Environment>().notNull(),
    version: integer("version").notNull(),
    createdAt: moment("created_at").notNull(),
    createdById: text("created_by_id").notNull(),
    createdByName: text("created_by_name").notNull(),
    rotatedAt: moment("rotated_at"),
    expiresAt: moment("expires_at"),
    revokedAt: moment("revoked_at"),
    revokedById: text("revoked_by_id"),
    revokedByName: text("revoked_by_name"),
    revocationReason: text("revocation_reason").$type<RevocationReason>(),
    /** The moment by which every live instance refused it. */
    refusedSince: moment("refused_since"),
  },
  (table) => [
    foreignKey({
      name: "credentials_team_of_organization",
      columns: [table.organizationId, table.teamId],
      foreignColumns: [teams.organizationId, teams.id],
    }),
    check(
      "credentials_revoked_whole",
      sql`(${table.revokedAt} is null) = (${table.revocationReason} is null)`,
    ),
    index("credentials_by_age").on(table.createdAt, table.id),
    index("credentials_of_organization").on(table.organizationId, table.createdAt, table.id),
    index("credentials_of_team").on(table.teamId, table.createdAt, table.id),
    index("credentials_by_name").on(sql`lower(${table.name})`, table.id),
    index("credentials_by_expiry").on(sql`coalesce(${table.expiresAt}, 'infinity')`, table.id),
    index("credentials_by_text").using("gin", sql`lower(${table.name}) gin_trgm_ops`),
    index("credentials_revoked")
      .on(table.createdAt, table.id)
      .where(sql`${table.revokedAt} is not null`),
  ],
);

export const credentialSecrets = pgTable(
  "credential_secrets",
  {
    credentialId: uuid("credential_id")
      .notNull()
      .references(() => credentials.id),
    version: integer("version").notNull(),
    hmac: bytea("hmac").notNull(),
    pepperVersion: smallint("pepper_version").notNull(),
    last4: text("last4").notNull(),
    createdAt: moment("created_at").notNull(),
    /** When this secret ends, set by the rotation that replaced it. */
    endsAt: moment("ends_at"),
  },
  (table) => [
    primaryKey({ columns: [table.credentialId, table.version] }),
    uniqueIndex("credential_secrets_by_hmac").on(table.hmac),
    index("credential_secrets_by_last4").on(table.last4),
    index("credential_secrets_by_pepper").on(table.pepperVersion),
  ],
);

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
  { credentialId: uuid("credential_id").primaryKey(), ...activity },
  (table) => [
    index("credential_activity_by_use").on(
      sql`coalesce(${table.lastUsedAt}, '-infinity')`,
      table.credentialId,
    ),
    index("credential_activity_by_requests").on(table.requests30d, table.credentialId),
  ],
);

export const teamActivity = pgTable("team_activity", { teamId: uuid("team_id").primaryKey(), ...activity });

export const organizationActivity = pgTable("organization_activity", {
  organizationId: uuid("organization_id").primaryKey(),
  ...activity,
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

export const auditEvents = pgTable(
  "audit_events",
  {
    number: bigint("number", { mode: "bigint" }).primaryKey(),
    at: moment("at").notNull(),
    actorKind: text("actor_kind").notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    action: text("action").notNull(),
    organizationId: uuid("organization_id"),
    teamId: uuid("team_id"),
    credentialId: uuid("credential_id"),
    requestId: text("request_id").notNull(),
    address: text("address"),
    detail: text("detail").notNull(),
    mac: bytea("mac").notNull(),
  },
  (table) => [
    index("audit_events_of_credential").on(table.credentialId, table.number),
    index("audit_events_of_team").on(table.teamId, table.number),
    index("audit_events_of_organization").on(table.organizationId, table.number),
    index("audit_events_by_actor").on(table.actorId, table.number),
    index("audit_events_by_action").on(table.action, table.number),
    index("audit_events_by_time").on(table.at, table.number),
  ],
);

/** One row: the newest audit event. Locking it is what numbers events without gaps. */
export const auditHead = pgTable("audit_head", {
  id: smallint("id").primaryKey(),
  number: bigint("number", { mode: "bigint" }).notNull(),
  mac: bytea("mac").notNull(),
});

export const idempotencyKeys = pgTable(
  "idempotency_keys",
  {
    actorId: text("actor_id").notNull(),
    route: text("route").notNull(),
    key: text("key").notNull(),
    bodyHash: bytea("body_hash").notNull(),
    credentialId: uuid("credential_id").notNull(),
    createdAt: moment("created_at").notNull(),
  },
  (table) => [
    primaryKey({ columns: [table.actorId, table.route, table.key] }),
    index("idempotency_keys_by_age").on(table.createdAt),
  ],
);

/** The processes that answer `verify`, and which audit event each has taken into account. */
export const instances = pgTable("instances", {
  id: uuid("id").primaryKey(),
  startedAt: moment("started_at").notNull(),
  seenAt: moment("seen_at").notNull(),
  confirmedNumber: bigint("confirmed_number", { mode: "bigint" }).notNull(),
  /** When this instance had taken `confirmed_number` into account. */
  confirmedAt: moment("confirmed_at").notNull(),
  /** The versions of `KEY_PEPPERS` that it can try; null for a release that did not say so. */
  pepperVersions: smallint("pepper_versions").array(),
});

/** What was decided about a key that had a reason to go. */
export const credentialReviews = pgTable(
  "credential_reviews",
  {
    id: uuid("id").primaryKey(),
    credentialId: uuid("credential_id")
      .notNull()
      .references(() => credentials.id),
    decidedAt: moment("decided_at").notNull(),
    decision: text("decision").notNull(),
    reason: text("reason").notNull(),
    lookAgainAt: moment("look_again_at"),
    decidedById: text("decided_by_id").notNull(),
    decidedByName: text("decided_by_name").notNull(),
  },
  (table) => [index("credential_reviews_of_credential").on(table.credentialId, table.decidedAt)],
);

/** One row: the figures of the overview, refreshed each minute. */
export const overviewFigures = pgTable("overview_figures", {
  id: smallint("id").primaryKey(),
  asOf: moment("as_of").notNull(),
  figures: jsonb("figures").notNull(),
});
