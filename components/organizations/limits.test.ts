import { expect, test } from "vitest";
import type { Organization, Team } from "@/lib/key-service/contract/organizations";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { limitsOfOrganization, limitsOfTeam } from "./limits";

const ID = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";
const both: Permission[] = ["read", "write"];
const common = {
  id: ID,
  createdAt: "2026-01-01T00:00:00Z",
  updatedAt: "2026-01-01T00:00:00Z",
  suspendedAt: null,
  archivedAt: null,
  liveKeyCount: 3,
  lastUsedAt: null,
  requests30d: 0,
};
const organization = (permissions: Permission[]): Organization => ({
  ...common,
  name: "northwind",
  displayName: "Northwind",
  permissions,
  teamCount: 1,
});
const team = (permissions: Permission[], permissionsInEffect = permissions): Team => ({
  ...common,
  name: "recruiting",
  displayName: "Recruiting",
  description: null,
  organizationId: ID,
  organizationName: "Northwind",
  permissions,
  permissionsInEffect,
  organizationStanding: null,
});

test("an organization that may write is cut by its teams alone", () => {
  expect(limitsOfOrganization(organization(both), [team(both)])).toEqual([]);
  expect(limitsOfOrganization(organization(both), [team(both), team(["read"])])).toEqual([
    { by: "the team Recruiting", scope: { teamId: ID } },
  ]);
});

test("an organization that may only read cuts all, whatever its teams may", () => {
  expect(limitsOfOrganization(organization(["read"]), [team(["read"])])).toEqual([
    { by: "Northwind", scope: { organizationId: ID } },
  ]);
});

test("a team names what holds its keys back", () => {
  expect(limitsOfTeam(team(both))).toEqual([]);
  expect(limitsOfTeam(team(["read"]))[0]?.by).toBe("this team");
  expect(limitsOfTeam(team(both, ["read"]))[0]?.by).toBe("Northwind");
});
