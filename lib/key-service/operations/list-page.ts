import { z } from "zod";
import { uuid } from "@/lib/key-service/contract/primitives";
import { invalid } from "@/lib/key-service/domain/refusal";
import { isUnreadableValue } from "@/lib/key-service/store/failures";
import type { List, Page } from "@/lib/key-service/store/keyset";

interface ListQuery {
  sort: string;
  order: "asc" | "desc";
  limit: number;
  cursor?: string | undefined;
  page?: number | undefined;
}

/** What a list answers beside `requestId` and `timestamp`. */
export interface ListAnswer<Item> {
  data: Item[];
  meta: { nextCursor: string | null; count: number; countCapped: boolean };
}

const cursorShape = z.tuple([z.string(), z.enum(["asc", "desc"]), z.string().max(500), uuid]);

/**
 * Reads one page and presents it, with the cursor of the next.
 * @throws {Refusal} VALIDATION_ERROR when the cursor is not one of this list in this order
 */
export async function readPage<Row extends { id: string }, Item>(
  query: ListQuery,
  list: List<Row>,
  present: (row: Row) => Item,
): Promise<ListAnswer<Item>> {
  const { sort, order, limit, cursor, page = 1 } = query;
  if (cursor !== undefined && query.page !== undefined)
    throw invalid("page", "can not be used together with cursor");
  const after = cursor === undefined ? null : decodeCursor(cursor, sort, order);
  const [rows, total] = await Promise.all([
    list.rows({ order, limit, after, offset: (page - 1) * limit }).catch((error: unknown) => {
      throw cursor !== undefined && isUnreadableValue(error) ? badCursor() : error;
    }),
    list.count(),
  ]);
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const nextCursor = rows.length > limit && last ? encodeCursor([sort, order, last.position, last.id]) : null;
  return { data: shown.map(present), meta: { nextCursor, count: total.count, countCapped: total.capped } };
}

/** Rows that an export reads at once. */
export const EXPORTED_AT_ONCE = 1_000;

/** All rows of a list, page by page, so that an export of any length takes no more memory than one page. */
export async function* everyPage<Row extends { id: string }>(
  order: Page["order"],
  list: List<Row>,
): AsyncGenerator<Row[]> {
  let after: Page["after"] = null;
  do {
    const rows = await list.rows({ order, limit: EXPORTED_AT_ONCE, after, offset: 0 });
    const shown = rows.slice(0, EXPORTED_AT_ONCE);
    yield shown;
    const last = shown.at(-1);
    after = rows.length > shown.length && last ? { value: last.position, id: last.id } : null;
  } while (after !== null);
}

const encodeCursor = (cursor: z.input<typeof cursorShape>) =>
  Buffer.from(JSON.stringify(cursor)).toString("base64url");

function decodeCursor(cursor: string, sort: string, order: string) {
  const parsed = cursorShape.safeParse(parseJson(Buffer.from(cursor, "base64url").toString()));
  if (!parsed.success || parsed.data[0] !== sort || parsed.data[1] !== order) throw badCursor();
  return { value: parsed.data[2], id: parsed.data[3] };
}

const badCursor = () => invalid("cursor", "must be a cursor of this list in this order");

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
