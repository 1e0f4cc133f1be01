import { expect, test } from "vitest";
import { keylessText, keysIn } from "./keyless-text";

const KEY = "qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz";

test("an ordinary text stays as it is", () => {
  expect(keylessText("nightly sync")).toEqual({ text: "nightly sync", hadKey: false });
});

test("a pasted key leaves its last four characters", () => {
  expect(keylessText(KEY)).toEqual({ text: "34yz", hadKey: true });
  expect(keylessText(KEY.toUpperCase()).text).toBe("34YZ");
  expect(keylessText(`found ${KEY} in a chat`)).toEqual({ text: "found 34yz in a chat", hadKey: true });
});

test("a key without its prefix is one too", () => {
  expect(keylessText(KEY.slice("qapi_".length))).toEqual({ text: "34yz", hadKey: true });
});

test("the beginning of a key is not searched for", () => {
  expect(keylessText("qapi_abc")).toEqual({ text: "", hadKey: true });
});

test("the keys of a log are taken out of it, each once", () => {
  const other = KEY.replace("abc", "xyz");
  const log = `12:03 GET /questions x-api-key: ${KEY}\n12:04 "${other}", ${KEY.toUpperCase()} qapi_short`;
  expect(keysIn(log)).toEqual([KEY, other]);
});
