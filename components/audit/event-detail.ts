import { formatExact } from "@/lib/format";

/** What an audit event says of its change. The service writes it, but an old or foreign event may hold anything. */
export type Detail = Readonly<Record<string, unknown>>;

/** A text of a detail, or undefined where there is none by that name. */
export function textIn(detail: Detail, name: string): string | undefined {
  const value = detail[name];
  return typeof value === "string" && value !== "" ? value : undefined;
}

/** A number of a detail, or undefined where there is none by that name. */
export function numberIn(detail: Detail, name: string): number | undefined {
  const value = detail[name];
  return typeof value === "number" ? value : undefined;
}

/** What a detail says in `before` or `after`; nothing where it says nothing. */
export function partIn(detail: Detail, name: "before" | "after"): Detail {
  const value = detail[name];
  return isDetail(value) ? value : {};
}

/** The permissions that a detail names; undefined where it names none. */
export function permissionsIn(detail: Detail): readonly unknown[] | undefined {
  return Array.isArray(detail["permissions"]) ? detail["permissions"] : undefined;
}

const isDetail = (value: unknown): value is Detail =>
  typeof value === "object" && value !== null && !Array.isArray(value);

const TIMESTAMP = /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}/;

/** Any value of a detail, as people read it. */
export function formatValue(value: unknown): string {
  if (value === null || value === undefined || value === "") return "none";
  if (typeof value === "string")
    return TIMESTAMP.test(value) && !Number.isNaN(Date.parse(value)) ? formatExact(value) : value;
  if (typeof value === "boolean") return value ? "yes" : "no";
  if (Array.isArray(value)) return value.map(formatValue).join(", ");
  return JSON.stringify(value);
}
