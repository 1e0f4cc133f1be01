import { expect, test } from "vitest";
import { draftErrors, issueInput, newDraft } from "./issue-draft";

const NOW = Date.parse("2026-11-24T12:00:00Z");
const organization = { id: "org", name: "Harbor & Vale" };
const team = { id: "team", name: "Sourcing" };

test("a new draft is read-only, for production, and expires in a year", () => {
  expect(newDraft({ organization, team })).toMatchObject({
    access: "read",
    environment: "production",
    expiry: { choice: "365" },
  });
});

test("a new draft reaches one team, wherever it was begun", () => {
  expect(newDraft({ organization })).toMatchObject({ organization, reach: "team", team: null });
  expect(newDraft({ organization, team })).toMatchObject({ organization, reach: "team", team });
  expect(newDraft({ organization, hasTeams: false })).toMatchObject({ reach: "organization", team: null });
});

test("everything that is missing is named at its field", () => {
  expect(draftErrors({ ...newDraft(undefined), expiry: { choice: "date", date: null } }, NOW)).toEqual({
    name: "Say what uses the key",
    organizationId: "Choose an organization",
    expiresAt: "Choose a date",
  });
  expect(draftErrors({ ...newDraft(undefined), name: "Sync", organization }, NOW)).toEqual({
    teamId: "Choose a team",
  });
});

test("an incomplete draft makes no request", () => {
  expect(issueInput(newDraft({ organization, team }), NOW)).toBeNull();
});

test("a key for the whole organization has no team, even if one was chosen before", () => {
  const draft = {
    ...newDraft({ organization, team }),
    name: " Nightly sync ",
    reach: "organization" as const,
  };
  expect(issueInput(draft, NOW)).toEqual({
    name: "Nightly sync",
    organizationId: "org",
    teamId: null,
    permissions: ["read"],
    environment: "production",
    expiresAt: "2027-11-24T12:00:00.000Z",
  });
});

test("a day that is over is no expiry", () => {
  const draft = { ...newDraft({ organization, team }), name: "Sync" };
  const past = { ...draft, expiry: { choice: "date" as const, date: "2020-01-01" } };
  expect(draftErrors(past, NOW)).toEqual({ expiresAt: "Choose a day that is not over" });
  expect(issueInput(past, NOW)).toBeNull();
});
