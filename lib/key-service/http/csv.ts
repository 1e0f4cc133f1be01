import { stringify } from "csv-stringify/sync";
import type { Logger } from "pino";
import { causeOf } from "@/lib/key-service/log";
import type { EndpointKey } from "@/lib/key-service/contract/endpoints";
import type { Context } from "@/lib/key-service/operations/context";
import { type CsvKey, csvTables } from "./csv-tables";
import type { CheckedInput } from "./request-input";

/** Whether a call has a table. */
export const isCsvKey = (key: EndpointKey): key is CsvKey => key in csvTables;

/** Whether the first thing that a caller accepts is a table. */
export const asksForCsv = (accept: string | undefined): boolean =>
  accept?.split(/[,;]/)[0]?.trim().toLowerCase() === "text/csv";

/**
 * Answers a list as a table (RFC 4180, UTF-8) while it is read: however long it is, one page of it is in memory.
 * Cells that a spreadsheet would take for a formula are neutralised (security.md, audit).
 * @throws {Refusal} what the list throws for its first page
 */
export async function csvResponse<K extends CsvKey>(
  key: K,
  context: Context,
  input: CheckedInput<K>,
  log: Logger,
): Promise<Response> {
  const { name, rows } = csvTables[key];
  const pages = rows(context, input);
  const head = await pages.next();
  // The first page is read before the answer begins, so that what is wrong with the question is still said properly.
  const firstPage = await pages.next();
  const waiting = [head, firstPage];
  const encoder = new TextEncoder();
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      try {
        const page = waiting.shift() ?? (await pages.next());
        if (page.done) controller.close();
        else controller.enqueue(encoder.encode(linesOf(page.value)));
      } catch (error) {
        log.warn({ requestId: context.requestId, cause: causeOf(error) }, "a table broke off");
        // Whoever sends the stream prints what broke it: the statement and what a person typed stay here.
        controller.error(new Error("a table broke off"));
      }
    },
    cancel: async () => void (await pages.return(undefined)),
  });
  const day = new Date().toISOString().slice(0, 10);
  return new Response(body, {
    headers: {
      "content-type": "text/csv; charset=utf-8; header=present",
      "content-disposition": `attachment; filename="${name}-${day}.csv"`,
      "cache-control": "no-store",
    },
  });
}

const linesOf = (rows: readonly unknown[][]): string =>
  stringify(
    rows.map((row) => row.map(withoutInnerFormula)),
    { escape_formulas: true, record_delimiter: "windows" },
  );

// Where a comma is for decimals, spreadsheets take these for the separator: what follows would be a cell of its own.
const INNER_FORMULA = /([;\t|]\s*)(?=[=+\-@])/g;

const withoutInnerFormula = (value: unknown): unknown =>
  typeof value === "string" ? value.replace(INNER_FORMULA, "$1'") : value;
