import { expect, test } from "vitest";
import { entriesFor } from "./palette-entries";

const labels = (text: string) => {
  const { pages, actions } = entriesFor(text);
  return [...pages, ...actions].map(({ label }) => label);
};

test("everything is offered before anything is typed", () => {
  expect(labels("")).toEqual(expect.arrayContaining(["Keys", "Issue key", "Sign out"]));
});

test("beginnings of words find it, in any order", () => {
  expect(labels("iss")).toEqual(["Issue key"]);
  expect(labels("key iss")).toEqual(["Issue key"]);
  expect(labels("logout")).toEqual(["Sign out"]);
});

test("the middle of a word does not", () => {
  expect(labels("ssue")).toEqual([]);
});
