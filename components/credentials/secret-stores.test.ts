import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { secretStores } from "./secret-stores";

const ID = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";
const SECRET = "qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz";

const commands = (["production", "staging"] as const).flatMap((environment) =>
  [false, true].flatMap((replaces) =>
    secretStores(
      { id: ID, organizationName: "Łódź & Søn, Ltd.", name: "Nightly sync (ÅTS)", environment },
      replaces,
    ).map(({ label, code }) => ({ label, code, environment, replaces })),
  ),
);

test.each(commands)(
  "$label gets exactly the secret ($environment, replaces: $replaces)",
  ({ code, environment }) => {
    const folder = mkdtempSync(path.join(tmpdir(), "secret-stores-"));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    const got = path.join(folder, "got");
    for (const program of ["vault", "aws"])
      writeFileSync(
        path.join(folder, program),
        `#!/bin/sh\nprintf '%s\\n' "$*" > ${got}.args\ncat > ${got}\n`,
        {
          mode: 0o700,
        },
      );
    const env = { ...process.env, PATH: `${folder}:${process.env["PATH"]}` };
    // The secret is what is typed after the command.
    const command = `${code}\nprintf %s "\${secret-gone}"`;
    const left = execFileSync("bash", ["-c", command], { input: `${SECRET}\n`, env, encoding: "utf8" });
    expect(readFileSync(got, "utf8")).toBe(SECRET);
    const given = readFileSync(`${got}.args`, "utf8");
    expect(given).not.toContain(SECRET);
    expect(given).toMatch(
      new RegExp(`gather-api/[a-z0-9-]*odz-s-n-ltd/nightly-sync-ats-3f0d2a6b9c10/${environment}( |$)`, "m"),
    );
    expect(left).toBe("gone");
  },
);
