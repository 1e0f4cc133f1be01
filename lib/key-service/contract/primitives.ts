import { z } from "zod";
import {
  BARE_KEY,
  DEFAULT_LIMIT,
  ERROR_CODES,
  KEY_LIKE,
  MAX_LIMIT,
  MAX_NAME_LENGTH,
  UUID,
} from "./vocabulary";

/** The id of every example. */
export const EXAMPLE_ID = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";

/** The moment of every example. */
export const EXAMPLE_TIME = "2024-01-01T00:00:00Z";

/** Any RFC 9562 shaped id, lower-cased. */
export const uuid = z
  .string()
  .regex(UUID, "must be a UUID")
  .toLowerCase()
  .meta({ format: "uuid", example: EXAMPLE_ID });

/** RFC 3339 with an offset; answers are always UTC. */
export const timestamp = z.iso
  .datetime({ offset: true, error: "must be an RFC 3339 date and time, such as 2026-01-31T12:00:00Z" })
  .refine(isWithinYears, "must be between the years 1 and 9999")
  .meta({ example: EXAMPLE_TIME });

// Years beyond these have no RFC 3339 form, and the offset can lead there.
function isWithinYears(value: string): boolean {
  const year = new Date(value).getUTCFullYear();
  return year >= 1 && year <= 9999;
}

// Control, bidirectional-override and zero-width characters can make one name look like another.
const HIDDEN_CHARACTERS = /[\p{Cc}\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/u;

/** A text from elsewhere, which cannot be refused for the characters that are not seen in it. */
export const withoutHidden = (given: string): string =>
  given.replaceAll(new RegExp(HIDDEN_CHARACTERS, "gu"), "");

export const text = (maximum: number) =>
  z
    .string()
    .trim()
    .max(maximum, `must be at most ${maximum} characters`)
    .refine((value) => !HIDDEN_CHARACTERS.test(value), "must not contain control or invisible characters")
    .refine((value) => !KEY_LIKE.test(value), "must not contain an API key");

export const name = text(MAX_NAME_LENGTH).min(1, "must not be empty").meta({ example: "Production API Key" });

/** A search text. One that holds a key is refused, so that no key reaches a log by way of a search. */
export const searchText = text(200)
  .refine((value) => !BARE_KEY.test(value), "must not contain an API key")
  .meta({ example: "production" });

/** A list written with commas in a query string. */
export const commaSeparated = <T extends string>(values: readonly T[]) =>
  z
    .string()
    .transform((value) => value.split(",").filter((part) => part !== ""))
    .pipe(z.array(z.enum(values, `must be a comma-separated list of: ${values.join(", ")}`)))
    .meta({
      override: { type: "array", items: { type: "string", enum: [...values] } },
      param: { style: "form", explode: false },
    });

/** A condition that is asked for or not. */
export const flag = z.enum(["true", "false"], "must be true or false");

export const limit = z.coerce
  .number<string>("must be a whole number")
  .int("must be a whole number")
  .min(1, "must be at least 1")
  .max(MAX_LIMIT, `must be at most ${MAX_LIMIT}`)
  .default(DEFAULT_LIMIT);

export const cursor = z
  .string()
  .max(1_000, "must be a cursor of this list")
  .meta({ description: "`meta.nextCursor` of the page before" });

export const sortOrder = z.enum(["asc", "desc"], "must be asc or desc");

export const meta = z.object({ requestId: uuid, timestamp });

export const listMeta = meta.extend({
  nextCursor: z.string().nullable(),
  count: z.int().meta({ description: "How many match in all, counted up to 1,000" }),
  countCapped: z.boolean().meta({ description: "True when more than `count` match" }),
});

export const errorEnvelope = z
  .object({
    error: z.object({
      code: z.enum(ERROR_CODES),
      message: z.string(),
      details: z.record(z.string(), z.unknown()).optional(),
    }),
    meta,
  })
  .meta({ id: "Error" });

export type ErrorEnvelope = z.output<typeof errorEnvelope>;
