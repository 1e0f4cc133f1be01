import { randomUUID } from "node:crypto";
import { userInfo } from "node:os";
import { SettingsError } from "@/lib/settings-rules";
import { Refusal } from "../domain/refusal";
import type { MutationContext } from "../operations/with-mutation";
import { openDatabase } from "../store/database";
import { isDatabaseUnavailable, isSchemaMissing, sqlStateOf } from "../store/failures";

/** How a command ends: done, refused (nothing was changed), or not even tried. */
export const EXIT = { done: 0, refused: 1, notRun: 2 } as const;
export type Exit = (typeof EXIT)[keyof typeof EXIT];

/** Arguments that make no sense. Its message is shown above the usage. */
export class UsageError extends Error {
  override readonly name = "UsageError";
}

/**
 * Runs a command to its end and sets the exit code. Says in a line or two what went wrong; what nobody foresaw is
 * thrown, with its stack.
 */
export async function runCommand(usage: string, work: () => Promise<Exit>): Promise<void> {
  try {
    process.exitCode = await work();
  } catch (error) {
    const said = explain(error, usage);
    if (said === null) throw error;
    process.stderr.write(`${said}\n`);
    process.exitCode = error instanceof Refusal ? EXIT.refused : EXIT.notRun;
  }
}

function explain(error: unknown, usage: string): string | null {
  if (error instanceof SettingsError || error instanceof Refusal) return error.message;
  if (error instanceof UsageError || isArgumentError(error)) return `${error.message}\nUsage: ${usage}`;
  if (isSchemaMissing(error))
    return "The database does not have this version's schema: run `npm run migrate` first.";
  const state = sqlStateOf(error) ?? "unknown reason";
  if (isDatabaseUnavailable(error)) return `The database can not be reached: ${state}`;
  return sqlStateOf(error) === null ? null : `The database refused: ${state}`;
}

const isArgumentError = (error: unknown): error is Error =>
  error instanceof Error && "code" in error && String(error.code).startsWith("ERR_PARSE_ARGS");

export interface OperatorOptions {
  DATABASE_URL: string;
  AUDIT_KEY: Buffer;
  /** How long a statement may take, in ms; 0 for as long as it takes. */
  statementTimeoutMs: number;
}

/** Does something as the operator: who has the service's own settings, at a shell, with or without a running service. */
export async function asOperator<T>(
  { DATABASE_URL, AUDIT_KEY, statementTimeoutMs }: OperatorOptions,
  work: (context: MutationContext) => Promise<T>,
): Promise<T> {
  const { database, close } = openDatabase(DATABASE_URL, { size: 2, statementTimeoutMs });
  try {
    return await work({
      database,
      auditKey: AUDIT_KEY,
      // This process answers no customer, so it holds nothing in memory that could be out of date.
      changed: () => undefined,
      actor: { kind: "operator", id: "operator", name: operatorName() },
      requestId: randomUUID(),
      address: null,
    });
  } finally {
    await close();
  }
}

function operatorName(): string {
  try {
    return userInfo().username;
  } catch {
    // A container's user may have a number only.
    return `uid ${process.getuid?.() ?? "unknown"}`;
  }
}
