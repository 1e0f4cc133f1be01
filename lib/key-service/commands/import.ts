import { constants, createReadStream } from "node:fs";
import { access } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { parseSettings } from "@/lib/settings-rules";
import { csvRows } from "../operations/import/csv-rows";
import type { BadRow } from "../operations/import/file-row";
import {
  BadImport,
  importOrganizations,
  type ImportReport,
  MOST_PROBLEMS,
} from "../operations/import/import";
import { jsonRows } from "../operations/import/json-rows";
import { operatorSettings } from "../settings";
import { asOperator, EXIT, runCommand, UsageError } from "./command";

const READERS = new Map([
  [".json", jsonRows],
  [".csv", csvRows],
]);

await runCommand("npm run import -- FILE.json|FILE.csv", async () => {
  const { positionals } = parseArgs({ allowPositionals: true });
  const [file, ...more] = positionals;
  const readRows = file === undefined ? undefined : READERS.get(path.extname(file).toLowerCase());
  if (file === undefined || !readRows || more.length > 0)
    throw new UsageError("One JSON or CSV file is needed.");
  await access(file, constants.R_OK).catch(() => {
    throw new UsageError(`${file} can not be read.`);
  });
  const settings = parseSettings(operatorSettings, process.env);
  try {
    const report = await asOperator({ ...settings, statementTimeoutMs: 0 }, (context) =>
      importOrganizations(context, readRows(createReadStream(file)), path.basename(file)),
    );
    process.stdout.write(`${summaryOf(report)}\n`);
    return EXIT.done;
  } catch (error) {
    if (!(error instanceof BadImport)) throw error;
    process.stderr.write(`${error.message}:\n${error.problems.map(lineOf).join("\n")}\n`);
    if (error.problems.length === MOST_PROBLEMS) process.stderr.write("  and perhaps more\n");
    return EXIT.refused;
  }
});

function summaryOf({ organizations, teams }: ImportReport): string {
  const isChanged = [organizations, teams].some(({ created, updated }) => created + updated > 0);
  const counts = ({ created, updated, unchanged }: ImportReport["teams"]) =>
    `${created} created, ${updated} updated, ${unchanged} unchanged`;
  return [
    isChanged ? "The file was applied." : "The file changed nothing: all of it was there already.",
    `  organizations  ${counts(organizations)}`,
    `  teams          ${counts(teams)}`,
  ].join("\n");
}

function lineOf({ line, field, reason }: BadRow): string {
  return `  line ${line}${field === null ? "" : `, ${field}`}: ${reason}`;
}
