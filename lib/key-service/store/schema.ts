import { sql } from "drizzle-orm";
import {
  bigint,
  check,
  foreignKey,
  index,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  text,
  unique,
  uniqueIndex,
  uuid,
} from "drizzle-orm/pg-core";
import type {
  ActorKind,
  AuditAction,
  Environment,
  ReviewDecision,
  ReviewReason,
  RevocationReason,
} from "@/lib/key-service/contract/vocabulary";
import { bytea, moment, permissions } from "./columns";

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
    index("teams_by_name").on(sql`lower(${table.displayName})`, table.id),
    index("teams_by_text").using(
      "gin",
      sql`(lower(${table.name} || ' ' || ${table.displayName})) gin_trgm_ops`,
    ),
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
    /** When the secret before the present one ends; null before the first rotation. A trigger takes it from there. */
    overlapEndsAt: moment("overlap_ends_at"),
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
    // With all that says whether a key is live, so that those of one owner are counted in the index alone.
    index("credentials_live_in_organization").on(
      table.organizationId,
      table.createdAt,
      table.id,
      table.revokedAt,
      table.expiresAt,
    ),
    index("credentials_live_in_team").on(
      table.teamId,
      table.createdAt,
      table.id,
      table.revokedAt,
      table.expiresAt,
    ),
    index("credentials_by_name").on(sql`lower(${table.name})`, table.id),
    index("credentials_by_expiry").on(sql`coalesce(${table.expiresAt}, 'infinity')`, table.id),
    index("credentials_by_text").using("gin", sql`lower(${table.name}) gin_trgm_ops`),
    index("credentials_by_environment").on(table.environment, table.id),
    index("credentials_by_permissions").on(sql`cardinality(${table.permissions})`, table.id),
    index("credentials_by_creator_name").on(sql`lower(${table.createdByName})`, table.id),
    index("credentials_of_creator").on(table.createdById, table.createdAt, table.id),
    index("credentials_revoked")
      .on(table.createdAt, table.id)
      .where(sql`${table.revokedAt} is not null`),
    // Those that have expired are all old: looking at each newer key would take seconds, at its entry here it does not.
    index("credentials_expiring")
      .on(table.createdAt, table.id, table.expiresAt)
      .where(sql`${table.revokedAt} is null and ${table.expiresAt} is not null`),
    index("credentials_rotating")
      .on(table.createdAt, table.id, table.overlapEndsAt, table.expiresAt)
      .where(sql`${table.revokedAt} is null and ${table.overlapEndsAt} is not null`),
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
    index("credential_secrets_by_end")
      .on(table.endsAt)
      .where(sql`${table.endsAt} is not null`),
    index("credential_secrets_by_pepper").on(table.pepperVersion),
  ],
);

export const auditEvents = pgTable(
  "audit_events",
  {
    number: bigint("number", { mode: "bigint" }).primaryKey(),
    at: moment("at").notNull(),
    actorKind: text("actor_kind").$type<ActorKind>().notNull(),
    actorId: text("actor_id").notNull(),
    actorName: text("actor_name").notNull(),
    action: text("action").$type<AuditAction>().notNull(),
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
    // So that a flood of refusals does not stand before the latest changes.
    index("audit_events_of_changes")
      .on(table.number)
      .where(sql`action <> 'call.refused' and action <> 'sign-in.failed'`),
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
    decision: text("decision").$type<ReviewDecision>().notNull(),
    reason: text("reason").notNull(),
    /** For which the key was looked at: it may have others by now, or none. Empty where an older release decided. */
    reasons: text("reasons").array().$type<ReviewReason[]>().notNull().default([]),
    lookAgainAt: moment("look_again_at"),
    decidedById: text("decided_by_id").notNull(),
    decidedByName: text("decided_by_name").notNull(),
  },
  (table) => [
    index("credential_reviews_of_credential").on(table.credentialId, table.decidedAt),
    index("credential_reviews_by_time").on(table.decidedAt, table.id),
  ],
);

/** The keys that had a reason to be looked at when the figures were refreshed last. */
export const reviewItems = pgTable(
  "review_items",
  {
    credentialId: uuid("credential_id").primaryKey(),
    reasons: text("reasons").array().$type<ReviewReason[]>().notNull(),
    /** The place of the most urgent reason among all; 0 comes first. */
    urgency: smallint("urgency").notNull(),
  },
  (table) => [
    index("review_items_by_urgency").on(table.urgency, table.credentialId),
    index("review_items_by_reason").using("gin", table.reasons),
  ],
);

/** What would cost too much to count for each look at the overview. */
export interface Figures {
  organizationCount: number;
  liveKeyCount: number;
  /** How many keys have each reason to be looked at. */
  attention: Partial<Record<ReviewReason, number>>;
  /** The newest audit event when keys were counted; absent while the release before this one refreshes the figures. */
  auditNumber?: number;
}

/** One row: the figures of the overview, refreshed each minute. */
export const overviewFigures = pgTable("overview_figures", {
  id: smallint("id").primaryKey(),
  asOf: moment("as_of").notNull(),
  figures: jsonb("figures").$type<Figures>().notNull(),
});
