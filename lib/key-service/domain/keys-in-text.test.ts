import { randomBytes } from "node:crypto";
import { expect, test } from "vitest";
import { generateApiKey } from "./api-key";
import { keysInText } from "./keys-in-text";

const first = generateApiKey(randomBytes);
const second = generateApiKey(randomBytes);

test("keys are found in a log, in a command and side by side, each once", () => {
  const log = `GET /?k=${first}&x=1\ncurl -H "x-api-key: ${second}"\n${first}${second}`;
  expect(keysInText(log, true)).toEqual([first, second]);
});

test("what only looks like a key is not one", () => {
  const wrongChecksum = first.slice(0, -1) + (first.endsWith("0") ? "1" : "0");
  expect(
    keysInText(`qapi_ qapi_abc ${wrongChecksum} ${first.slice(0, -1)} ${first.toUpperCase()}`, true),
  ).toEqual([]);
  expect(keysInText(wrongChecksum, false)).toEqual([wrongChecksum]);
});
