import { pipeline } from "node:stream";
import { CsvError, parse } from "csv-parse";
import { z } from "zod";
import { name, text, uuid } from "@/lib/key-service/contract/primitives";
import { LineIndex, UnreadableFile, utf8Only } from "./file-lines";
import { type FileRow, organizationRow, teamRow } from "./file-row";

const COLUMNS = ["organizationId", "organizationName", "teamId", "teamName", "teamDescription"];
// Where a quote is never closed, the rest of the file would be one record.
const LONGEST_RECORD = 100_000;

const organizationColumns = z.object({ organizationId: uuid, organizationName: name });
const teamColumns = z.object({ teamId: uuid, teamName: name, teamDescription: text(500) });

/**
 * Reads organizations and their teams from CSV (RFC 4180, with or without a byte order mark), a record a team. A record
 * whose team columns are empty is an organization without a team.
 * @throws {UnreadableFile} when it is not CSV with these columns
 */
export async function* csvRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileRow> {
  let header: string[] | null = null;
  for await (const { line, cells } of csvRecords(chunks)) {
    if (cells.length === 1 && cells[0]?.trim() === "") continue;
    if (header) yield* rowsOf(line, header, cells);
    else header = requireColumns(cells);
  }
  if (!header) throw otherColumns();
}

async function* csvRecords(
  chunks: AsyncIterable<Uint8Array>,
): AsyncGenerator<{ line: number; cells: string[] }> {
  const lines = new LineIndex();
  // Where the record that is being read begins, in bytes. The parser's own count of lines is wrong after quoted CRLFs.
  let begin = 0;
  const parser = parse({
    bom: true,
    relax_column_count: true,
    max_record_size: LONGEST_RECORD,
    on_record: (cells, { bytes }) => {
      const line = lines.lineAt(begin);
      begin = bytes;
      return [String(line), ...cells];
    },
  });
  const noted = async function* (source: AsyncIterable<Uint8Array>) {
    for await (const chunk of utf8Only(source)) {
      lines.note(chunk);
      yield chunk;
    }
  };
  // Its errors reach whoever reads from the parser, which is below.
  pipeline(chunks, noted, parser, () => undefined);
  try {
    for await (const record of parser) {
      const [line, ...cells] = z.array(z.string()).parse(record);
      yield { line: Number(line), cells };
    }
  } catch (error) {
    if (!(error instanceof CsvError)) throw error;
    throw new UnreadableFile(
      lines.lineAt(begin),
      "is not CSV (RFC 4180): a quote is out of place or never closed",
    );
  }
}

function* rowsOf(line: number, header: readonly string[], cells: readonly string[]): Generator<FileRow> {
  if (cells.length !== header.length) {
    yield {
      kind: "bad",
      line,
      field: null,
      reason: `has ${cells.length} columns instead of ${header.length}`,
    };
    return;
  }
  const record = Object.fromEntries(header.map((column, index) => [column, cells[index]]));
  const hasTeam = ["teamId", "teamName", "teamDescription"].some((column) => record[column] !== "");
  const organization = organizationColumns.safeParse(record);
  const team = hasTeam ? teamColumns.safeParse(record) : null;
  for (const { path, message } of [organization.error, team?.error].flatMap((error) => error?.issues ?? [])) {
    yield { kind: "bad", line, field: path.join("."), reason: message };
  }
  if (!organization.success) return;
  const { organizationId, organizationName } = organization.data;
  yield organizationRow(line, { id: organizationId, name: organizationName });
  if (!team?.success) return;
  const { teamId, teamName, teamDescription } = team.data;
  yield teamRow(line, organizationId, { id: teamId, name: teamName, description: teamDescription || null });
}

function requireColumns(header: string[]): string[] {
  const isWhole = header.length === COLUMNS.length && COLUMNS.every((column) => header.includes(column));
  if (!isWhole) throw otherColumns();
  return header;
}

const otherColumns = () => new UnreadableFile(1, `must name the columns ${COLUMNS.join(", ")}`);
