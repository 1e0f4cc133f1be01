import { expect, test } from "vitest";
import { type BulkResult, tally } from "./bulk-result";

const result = (state: BulkResult["state"], outcome: string, id: string): BulkResult => ({
  id,
  name: id,
  state,
  outcome,
});

test("the most frequent outcome is named first", () => {
  expect(
    tally([
      result("failed", "Not revoked", "a"),
      result("done", "Revoked", "b"),
      result("done", "Revoked", "c"),
    ]),
  ).toBe("2 revoked · 1 not revoked");
});

test("nothing adds up to nothing", () => {
  expect(tally([])).toBe("");
});
