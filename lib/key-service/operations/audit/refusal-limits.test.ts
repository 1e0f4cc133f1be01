import { expect, test } from "vitest";
import { type Limited, RefusalLimits } from "./refusal-limits";

const MINUTE = 60_000;

function flood(limits: RefusalLimits<number>, address: (n: number) => string, events: number, now = 0) {
  const admitted: Limited<number>[] = [];
  for (let n = 0; n < events; n += 1) {
    const limited = limits.admit({ address: address(n) }, n, now);
    if (limited) admitted.push(limited);
  }
  return admitted;
}

test("of a source ten are recorded in a minute, and the next says how many were left out", () => {
  const limits = new RefusalLimits<number>();
  expect(flood(limits, () => "192.0.2.1", 1_000)).toHaveLength(10);
  expect(limits.admit({ address: "192.0.2.1" }, 1_000, MINUTE)).toEqual({ event: 1_000, leftOut: 990 });
  expect(limits.admit({ address: "192.0.2.1" }, 1_001, MINUTE)).toEqual({ event: 1_001, leftOut: 0 });
});

test("when nothing follows, the newest stands for what was left out once the minute is over", () => {
  const limits = new RefusalLimits<number>();
  flood(limits, () => "192.0.2.1", 1_000);
  expect(limits.over(MINUTE - 1)).toEqual([]);
  expect(limits.over(MINUTE)).toEqual([{ event: 999, leftOut: 989 }]);
  expect(limits.over(2 * MINUTE)).toEqual([]);
});

test("a flood from very many addresses is held too, and loses no count", () => {
  const limits = new RefusalLimits<number>();
  const admitted = flood(limits, (n) => `address ${n}`, 100_000);
  const after = limits.over(MINUTE);
  expect(admitted).toHaveLength(60);
  expect(after).toHaveLength(1);
  expect(admitted.length + after.length + (after[0]?.leftOut ?? 0)).toBe(100_000);
});

test("a flood of strangers leaves room for what somebody known is refused", () => {
  const limits = new RefusalLimits<number>();
  flood(limits, (n) => `address ${n}`, 10_000);
  expect(limits.admit({ actor: "issuer|dana" }, 1, 0)).toEqual({ event: 1, leftOut: 0 });
});

test("more actors than are kept apart are counted together", () => {
  const limits = new RefusalLimits<number>();
  const admitted = Array.from({ length: 3_000 }, (_, n) => limits.admit({ actor: `actor ${n}` }, n, 0));
  expect(admitted.filter((limited) => limited !== null)).toHaveLength(1_000);
  expect(limits.over(MINUTE)).toEqual([{ event: 2_999, leftOut: 1_999 }]);
});
