import { expect, test } from "vitest";
import { auditFilterQuery, isFiltered, loadAuditListState } from "./audit-list-state";

test("a day is meant whole, the first and the last of them", () => {
  const state = loadAuditListState(new URLSearchParams("since=2026-11-01&until=2026-11-02"));
  expect(auditFilterQuery(state)).toEqual({
    after: "2026-10-31T23:59:59.999Z",
    before: "2026-11-03T00:00:00.000Z",
  });
});

test("what is no filter is left out, and so is the page", () => {
  const state = loadAuditListState(
    new URLSearchParams("action=nonsense&since=yesterday&cursor=12&before=50"),
  );
  expect(auditFilterQuery(state)).toEqual({});
  expect(isFiltered(state)).toBe(false);
});

test("actions are asked for together", () => {
  const state = loadAuditListState(new URLSearchParams("action=credential.revoked,credential.restored"));
  expect(auditFilterQuery(state)).toEqual({ action: "credential.revoked,credential.restored" });
});
