import { z } from "zod";
import {
  EXAMPLE_ID,
  commaSeparated,
  cursor,
  flag,
  limit,
  name,
  searchText,
  sortOrder,
  text,
  timestamp,
  uuid,
} from "./primitives";
import {
  BLOCKS,
  CREDENTIAL_SORTS,
  CREDENTIAL_STATUSES,
  ENVIRONMENTS,
  MAX_OVERLAP_SECONDS,
  PERMISSIONS,
  REVOCATION_REASONS,
} from "./vocabulary";

export const permissions = z
  .array(z.enum(PERMISSIONS))
  .refine((list) => list.includes("read"), 'must be ["read"] or ["read","write"]')
  .refine((list) => new Set(list).size === list.length, "must not name a permission twice")
  .meta({ example: ["read", "write"] });

export const person = z.object({ id: z.string(), name: z.string() }).meta({ id: "Person" });

const secret = z
  .object({
    version: z.int(),
    last4: z.string(),
    createdAt: timestamp,
    endsAt: timestamp
      .nullable()
      .meta({ description: "When this secret stops verifying; null while nothing ends it" }),
    lastUsedAt: timestamp.nullable(),
    requests24h: z.int(),
  })
  .meta({ id: "Secret" });

export const credential = z
  .object({
    id: uuid,
    name: z.string(),
    organizationId: uuid,
    teamId: uuid.nullable(),
    createdAt: timestamp,
    lastUsedAt: timestamp.nullable(),
    organizationName: z.string(),
    teamName: z.string().nullable(),
    permissions,
    permissionsInEffect: z.array(z.enum(PERMISSIONS)),
    blockedBy: z.enum(BLOCKS).nullable(),
    environment: z.enum(ENVIRONMENTS),
    status: z.enum(CREDENTIAL_STATUSES),
    last4: z.string(),
    version: z.int().meta({ description: "Of the current secret; the `ifVersion` of a rotation" }),
    createdBy: person,
    rotatedAt: timestamp.nullable(),
    expiresAt: timestamp.nullable(),
    overlapEndsAt: timestamp.nullable().meta({ description: "While rotating: when the old secret ends" }),
    revokedAt: timestamp.nullable(),
    revokedBy: person.nullable(),
    revocationReason: z.enum(REVOCATION_REASONS).nullable(),
    refusedSince: timestamp
      .nullable()
      .meta({ description: "The moment from which every instance refuses it" }),
    restorableUntil: timestamp.nullable(),
    recordedSince: timestamp.meta({ description: "Uses before this moment were not recorded" }),
    requests30d: z.int(),
  })
  .meta({ id: "Credential" });

export const credentialDetail = credential
  .extend({
    secrets: z.array(secret).meta({ description: "Newest first; the first is current" }),
    requests24h: z.int(),
    requests7d: z.int(),
    attemptsSinceRevocation: z.int().meta({ description: "Refused requests since it was revoked" }),
    lastAttemptAt: timestamp.nullable(),
  })
  .meta({ id: "CredentialDetail" });

export const issuedCredential = credentialDetail
  .extend({
    apiKey: z.string().optional().meta({
      description:
        "The secret. Present in the first answer only; a replay of an Idempotency-Key leaves it out",
      example: "qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz",
    }),
  })
  .meta({ id: "IssuedCredential" });

const credentialFilter = {
  organizationId: uuid.optional(),
  teamId: uuid.optional(),
  q: searchText
    .optional()
    .meta({ description: "Name, last 4 characters or id; of one or two characters, how a name begins" }),
  name: searchText.optional().meta({ description: "The whole name, in small letters or capitals" }),
  status: commaSeparated(CREDENTIAL_STATUSES).optional(),
  environment: commaSeparated(ENVIRONMENTS).optional(),
  permissions: commaSeparated(PERMISSIONS)
    .refine((list) => list.includes("read"), "must be read or read,write")
    .optional()
    .meta({ description: "Keys with exactly these of their own" }),
  createdBy: text(400).optional().meta({ description: "The creator's id, as in `createdBy.id`" }),
  createdAfter: timestamp.optional(),
  createdBefore: timestamp.optional(),
  usedAfter: timestamp.optional(),
  usedBefore: timestamp.optional().meta({ description: "Keys that were never used are not among them" }),
  neverUsed: flag.optional(),
  expiresAfter: timestamp.optional(),
  expiresBefore: timestamp.optional(),
  neverExpires: flag.optional(),
};

export const credentialListQuery = z.strictObject({
  ...credentialFilter,
  sort: z.enum(CREDENTIAL_SORTS, `must be one of: ${CREDENTIAL_SORTS.join(", ")}`).default("createdAt"),
  order: sortOrder.default("desc"),
  page: z.coerce
    .number<string>("must be a whole number")
    .int("must be a whole number")
    .min(1, "must be at least 1")
    .max(100, "must be at most 100; use cursor to go further")
    .optional(),
  limit,
  cursor: cursor.optional(),
});

export const issueBody = z
  .strictObject({
    organizationId: uuid,
    teamId: uuid.nullish(),
    name,
    permissions,
    environment: z.enum(ENVIRONMENTS, `must be one of: ${ENVIRONMENTS.join(", ")}`).default("production"),
    expiresAt: timestamp.nullish(),
  })
  .meta({
    id: "IssueCredential",
    example: {
      organizationId: EXAMPLE_ID,
      teamId: EXAMPLE_ID,
      name: "Production API Key",
      permissions: ["read", "write"],
    },
  });

export const updateBody = z
  .strictObject({ name: name.optional(), expiresAt: timestamp.nullable().optional() })
  .refine((body) => body.name !== undefined || body.expiresAt !== undefined, "must name something to change")
  .meta({ id: "UpdateCredential", example: { name: "Staging API Key" } });

export const revokeQuery = z.strictObject({
  reason: z.enum(REVOCATION_REASONS, `must be one of: ${REVOCATION_REASONS.join(", ")}`).default("other"),
});

export const restoreQuery = z.strictObject({
  /** Undoes this revocation only, as the caller saw it, and no later one. */
  ifRevokedAt: timestamp.optional(),
});

export const revocation = z
  .object({
    id: uuid,
    revokedAt: timestamp,
    reason: z.enum(REVOCATION_REASONS),
    refusedSince: timestamp,
    restorableUntil: timestamp.nullable(),
  })
  .meta({ id: "Revocation" });

export const rotateBody = z
  .strictObject({
    overlapSeconds: z
      .int("must be a whole number of seconds")
      .min(0, "must not be negative")
      .max(MAX_OVERLAP_SECONDS, `must be at most ${MAX_OVERLAP_SECONDS} (30 days)`),
    ifVersion: z.int("must be a whole number").optional(),
  })
  .meta({ id: "RotateCredential", example: { overlapSeconds: 86_400 } });

export const rotationBody = z
  .strictObject({
    endsAt: z.union([timestamp, z.literal("now")], 'must be an RFC 3339 date and time, or "now"'),
  })
  .meta({ id: "MoveRotationEnd", example: { endsAt: "now" } });

export const restoredCredential = credentialDetail
  .extend({
    refusedMeanwhile: z.int().meta({ description: "Requests refused between revocation and restoration" }),
  })
  .meta({ id: "RestoredCredential" });

export type Credential = z.output<typeof credential>;
export type CredentialDetail = z.output<typeof credentialDetail>;
export type IssuedCredential = z.output<typeof issuedCredential>;
export type RestoredCredential = z.output<typeof restoredCredential>;
export type Revocation = z.output<typeof revocation>;
export type Secret = z.output<typeof secret>;
export type CredentialListQuery = z.output<typeof credentialListQuery>;
