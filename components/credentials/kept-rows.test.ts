import { expect, test } from "vitest";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { rowAbove, withKeptRows } from "./kept-rows";
import { sampleCredential as row } from "./sample-credential";

const ids = (rows: Credential[]) => rows.map(({ id }) => id).join(" ");

test("a row the filter dropped stays below the one it stood below", () => {
  expect(ids(withKeptRows([row("a"), row("c")], [{ credential: row("b"), above: "a" }]))).toBe("a b c");
  expect(ids(withKeptRows([row("b")], [{ credential: row("a"), above: null }]))).toBe("a b");
});

test("neighbours revoked one after the other keep their order", () => {
  const kept = [
    { credential: row("b"), above: "a" },
    { credential: row("c"), above: "b" },
  ];
  expect(ids(withKeptRows([row("a"), row("d")], kept))).toBe("a b c d");
});

test("neighbours revoked from below upwards keep their order too", () => {
  const kept = [
    { credential: row("c"), above: "b" },
    { credential: row("b"), above: "a" },
  ];
  expect(ids(withKeptRows([row("a"), row("d")], kept))).toBe("a b c d");
  expect(ids(withKeptRows([row("d")], [{ credential: row("b"), above: "a" }]))).toBe("b d");
});

test("a key of another page does not come to this one", () => {
  const rows = [row("a"), row("b")];
  expect(rowAbove(rows, row("z"))).toBeUndefined();
  expect(ids(withKeptRows(rows, [{ credential: row("z"), above: rowAbove(rows, row("z")) }]))).toBe("a b");
});

test("a row that is still listed is not shown twice", () => {
  expect(ids(withKeptRows([row("a"), row("b")], [{ credential: row("b"), above: "a" }]))).toBe("a b");
});
