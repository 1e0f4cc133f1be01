import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { z } from "zod";
import { parseSettings, secretOf, SettingsError } from "./settings-rules";

const folder = mkdtempSync(path.join(tmpdir(), "eucalyptus-settings-"));
afterAll(() => rmSync(folder, { recursive: true }));

const fileWith = (text: string): string => {
  const file = path.join(folder, `secret-${Math.random()}`);
  writeFileSync(file, text);
  return file;
};

const SECRET = "c6Zt1vYyq0a9mXb4rWn8LkP2sDf5GhJ7";
const schema = z.object({
  AUDIT_KEY: secretOf(32),
  OIDC_CLIENT_ID: z.string("is missing").default("eucalyptus"),
});
const parse = (env: Record<string, string>) => parseSettings(schema, { NODE_ENV: "test", ...env });

describe("a secret in a file", () => {
  it.each([SECRET, `${SECRET}\n`, `${SECRET}\r\n`])("is read, without its last line break: %j", (text) => {
    expect(parse({ AUDIT_KEY_FILE: fileWith(text) }).AUDIT_KEY).toBe(SECRET);
  });

  it("keeps whatever else the file holds", () => {
    expect(parse({ AUDIT_KEY_FILE: fileWith(` ${SECRET}\n\n`) }).AUDIT_KEY).toBe(` ${SECRET}\n`);
  });

  it("is held to the same rules", () => {
    expect(() => parse({ AUDIT_KEY_FILE: fileWith("short") })).toThrow(
      "AUDIT_KEY must be at least 32 bytes long",
    );
  });

  it.each([
    [
      "both are set",
      { AUDIT_KEY: SECRET, AUDIT_KEY_FILE: "anything" },
      "AUDIT_KEY_FILE can not be given together with AUDIT_KEY",
    ],
    [
      "the file is missing",
      { AUDIT_KEY_FILE: path.join(folder, "missing") },
      "AUDIT_KEY_FILE names a file that can not be read",
    ],
    ["it is a folder", { AUDIT_KEY_FILE: folder }, "AUDIT_KEY_FILE names a file that can not be read"],
    ["it is empty", { AUDIT_KEY_FILE: fileWith("\n") }, "AUDIT_KEY_FILE names an empty file"],
  ])("is refused when %s, in one line that names the setting", (_, env, message) => {
    expect(() => parse(env)).toThrow(new SettingsError(message));
  });

  it("is only for secrets, and a file setting that is empty counts as not given", () => {
    const env = { AUDIT_KEY: SECRET, AUDIT_KEY_FILE: "", OIDC_CLIENT_ID_FILE: fileWith("other") };
    expect(parse(env)).toEqual({ AUDIT_KEY: SECRET, OIDC_CLIENT_ID: "eucalyptus" });
  });

  it("is not read for a setting that nobody asked for", () => {
    expect(parse({ AUDIT_KEY: SECRET, KEY_PEPPERS_FILE: "missing" }).AUDIT_KEY).toBe(SECRET);
  });
});
