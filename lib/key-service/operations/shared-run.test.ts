import { expect, test } from "vitest";
import { SharedRun } from "./shared-run";

test("all who ask meanwhile, and for some time after, get the result of one run", async () => {
  let runs = 0;
  let now = 0;
  const shared = new SharedRun(
    async () => (runs += 1),
    1_000,
    () => now,
  );
  expect(await Promise.all([shared.result(), shared.result(), shared.result()])).toEqual([1, 1, 1]);
  now = 999;
  expect(await shared.result()).toBe(1);
  now = 1_000;
  expect(await Promise.all([shared.result(), shared.result()])).toEqual([2, 2]);
});

test("a run that fails is told to all who waited for it, and the next asks anew", async () => {
  let runs = 0;
  const shared = new SharedRun(async () => {
    runs += 1;
    if (runs === 1) throw new Error("no database");
    return runs;
  }, 1_000);
  const answers = await Promise.allSettled([shared.result(), shared.result()]);
  expect(answers.map(({ status }) => status)).toEqual(["rejected", "rejected"]);
  expect(await shared.result()).toBe(2);
});
