import { readFile, rename, writeFile } from "node:fs/promises";
import { parseArgs } from "node:util";
import { z } from "zod";
import { parseSettings } from "@/lib/settings-rules";
import { timestamp } from "../contract/primitives";
import type { AuditHead } from "../operations/audit/read-head";
import { type AuditVerification, verifyAuditChain } from "../operations/audit/verify";
import { operatorSettings } from "../settings";
import { asOperator, EXIT, runCommand, UsageError } from "./command";

const exportedHead = z.object({
  number: z.int().min(0),
  mac: z.string().regex(/^[0-9a-f]{64}$/),
  at: timestamp,
});

await runCommand("npm run audit:verify -- [--head FILE] [--export FILE]", async () => {
  const { values } = parseArgs({ options: { head: { type: "string" }, export: { type: "string" } } });
  const known = values.head === undefined ? undefined : await readHead(values.head);
  const settings = parseSettings(operatorSettings, process.env);
  const verification = await asOperator({ ...settings, statementTimeoutMs: 0 }, (context) =>
    verifyAuditChain(context, known),
  );
  process.stdout.write(`${summaryOf(verification, known)}\n`);
  if (!verification.intact) return EXIT.refused;
  if (values.export !== undefined) {
    await writeHead(values.export, verification.head);
    process.stdout.write(
      `The head was written to ${values.export}. Keep it where the database's administrators can not write.\n`,
    );
  }
  return EXIT.done;
});

function summaryOf({ fault, checked, head }: AuditVerification, known: AuditHead | undefined): string {
  if (fault)
    return `The audit log is NOT whole (${fault.kind}). ${fault.message}\nRows 1 to ${checked} are as they were written.`;
  const compared = known
    ? ` It holds the head that was exported at ${known.at}, number ${known.number}.`
    : "";
  return `The audit log is whole: ${checked} rows, as of ${head.at}.${compared}`;
}

async function readHead(file: string): Promise<AuditHead> {
  const text = await readFile(file, "utf8").catch(() => {
    throw new UsageError(`${file} can not be read.`);
  });
  const head = exportedHead.safeParse(parseJson(text));
  if (!head.success) throw new UsageError(`${file} does not hold an exported head.`);
  return head.data;
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

// Whole or not at all: half a head would make the next comparison fail.
async function writeHead(file: string, head: AuditHead): Promise<void> {
  const unfinished = `${file}.unfinished`;
  try {
    await writeFile(unfinished, `${JSON.stringify(head)}\n`);
    await rename(unfinished, file);
  } catch {
    throw new UsageError(`${file} can not be written.`);
  }
}
