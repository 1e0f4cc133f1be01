import { z } from "zod";
import { permissions } from "./credentials";
import { cursor, limit, name, searchText, sortOrder, text, timestamp, uuid } from "./primitives";
import { MAX_DESCRIPTION_LENGTH, MAX_REASON_LENGTH, STANDINGS } from "./vocabulary";

const figures = {
  liveKeyCount: z.int(),
  lastUsedAt: timestamp.nullable(),
  requests30d: z.int(),
};

export const organization = z
  .object({
    id: uuid,
    name: z.string(),
    displayName: z.string(),
    permissions,
    createdAt: timestamp,
    updatedAt: timestamp,
    suspendedAt: timestamp.nullable(),
    archivedAt: timestamp.nullable(),
    teamCount: z.int(),
    ...figures,
  })
  .meta({ id: "Organization" });

export const team = z
  .object({
    id: uuid,
    name: z.string(),
    displayName: z.string(),
    description: z.string().nullable(),
    organizationId: uuid,
    createdAt: timestamp,
    updatedAt: timestamp,
    archivedAt: timestamp.nullable(),
    suspendedAt: timestamp.nullable(),
    organizationName: z.string(),
    permissions,
    permissionsInEffect: permissions.meta({ description: "The intersection with the organization's" }),
    organizationStanding: z.enum(STANDINGS).nullable().meta({
      description: "What stops its organization, and its keys with it; null when nothing does",
    }),
    ...figures,
  })
  .meta({ id: "Team" });

const sameName = searchText.meta({ description: "The whole display name, in small letters or capitals" });

const ORGANIZATION_SORTS = [
  "name",
  "createdAt",
  "teamCount",
  "liveKeyCount",
  "lastUsedAt",
  "requests30d",
] as const;

export const organizationListQuery = z.strictObject({
  q: searchText
    .optional()
    .meta({ description: "Name, display name or id; of one or two characters, how the display name begins" }),
  displayName: sameName.optional(),
  sort: z.enum(ORGANIZATION_SORTS, `must be one of: ${ORGANIZATION_SORTS.join(", ")}`).default("name"),
  order: sortOrder.default("asc"),
  limit,
  cursor: cursor.optional(),
});

const TEAM_SORTS = ["name", "createdAt", "liveKeyCount", "lastUsedAt", "requests30d"] as const;

export const teamListQuery = z.strictObject({
  q: searchText
    .optional()
    .meta({ description: "Name, display name or id; of one or two characters, how the display name begins" }),
  displayName: sameName.optional(),
  sort: z.enum(TEAM_SORTS, `must be one of: ${TEAM_SORTS.join(", ")}`).default("name"),
  order: sortOrder.default("asc"),
  limit,
  cursor: cursor.optional(),
});

/** Of all organizations: by name only, since nothing else of a team is indexed without its organization. */
export const allTeamsListQuery = teamListQuery.omit({ sort: true });

export const createOrganizationBody = z
  .strictObject({ name, displayName: name.optional(), permissions: permissions.optional() })
  .meta({ id: "CreateOrganization", example: { name: "northwind", displayName: "Northwind Health" } });

export const createTeamBody = z
  .strictObject({
    name,
    displayName: name.optional(),
    description: text(MAX_DESCRIPTION_LENGTH).nullish(),
    permissions: permissions.optional(),
  })
  .meta({ id: "CreateTeam", example: { name: "recruiting", displayName: "Recruiting" } });

const setPermissions = permissions.optional();
const suspended = z
  .boolean()
  .optional()
  .meta({ description: "True stops its keys at once, false brings them back" });
const archived = z
  .boolean()
  .optional()
  .meta({ description: "True stops its keys at once and puts it out of use, false undoes that" });

const why = text(MAX_REASON_LENGTH).min(1, "must not be empty").optional().meta({
  description: "Why, for the audit log; kept with what it changes",
  example: "Asked for by their security team",
});

const namesAChange = (body: object): boolean =>
  Object.entries(body).some(([field, value]) => field !== "reason" && value !== undefined);

export const updateOrganizationBody = z
  .strictObject({
    name: name.optional(),
    displayName: name.optional(),
    permissions: setPermissions,
    suspended,
    archived,
    reason: why,
  })
  .refine(namesAChange, "must name something to change")
  .meta({ id: "UpdateOrganization", example: { suspended: true } });

export const updateTeamBody = z
  .strictObject({
    name: name.optional(),
    displayName: name.optional(),
    description: text(MAX_DESCRIPTION_LENGTH).nullish(),
    permissions: setPermissions,
    suspended,
    archived,
    reason: why,
  })
  .refine(namesAChange, "must name something to change")
  .meta({ id: "UpdateTeam", example: { description: "Hires nurses" } });

export type Organization = z.output<typeof organization>;
export type Team = z.output<typeof team>;
export type OrganizationListQuery = z.output<typeof organizationListQuery>;
export type TeamListQuery = z.output<typeof teamListQuery>;
export type AllTeamsListQuery = z.output<typeof allTeamsListQuery>;
