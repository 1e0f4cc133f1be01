import { spawn } from "node:child_process";
import path from "node:path";
import { asOperator } from "@/lib/key-service/commands/command";
import type { MutationContext } from "@/lib/key-service/operations/with-mutation";
import type { TestService } from "./fixtures";

const root = path.resolve(import.meta.dirname, "../../..");

export interface CommandResult {
  exitCode: number | null;
  /** Standard output and standard error, as they came. */
  said: string;
}

/** Runs a command of the service as somebody at a shell would, in a process of its own. */
export function runCommandFile(
  { databaseUrl, auditKey }: TestService,
  name: string,
  args: readonly string[],
  env: Record<string, string> = {},
): Promise<CommandResult> {
  return new Promise((resolve, reject) => {
    const child = spawn(
      process.execPath,
      ["--import", "tsx", path.join(root, `lib/key-service/commands/${name}.ts`), ...args],
      {
        cwd: root,
        env: {
          NODE_ENV: "test",
          PATH: process.env["PATH"],
          DATABASE_URL: databaseUrl,
          AUDIT_KEY: auditKey.toString("base64"),
          ...env,
        },
        stdio: ["ignore", "pipe", "pipe"],
      },
    );
    let said = "";
    child.stdout.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
    child.once("error", reject);
    child.once("close", (exitCode) => resolve({ exitCode, said }));
  });
}

/** Does something as the operator on the database of a test. */
export const asTestOperator = <T>(
  { databaseUrl, auditKey }: TestService,
  work: (context: MutationContext) => Promise<T>,
): Promise<T> => asOperator({ DATABASE_URL: databaseUrl, AUDIT_KEY: auditKey, statementTimeoutMs: 0 }, work);
