import type { Credential } from "@/lib/key-service/contract/credentials";

/** A key that was changed in a list and may no longer match its filter. */
export interface KeptRow {
  credential: Credential;
  /** The id of the row above it when it was changed; null when it stood first, undefined when it was not in sight. */
  above: string | null | undefined;
}

/** The rows of a list with those kept in place that its filter has dropped since. */
export function withKeptRows(rows: readonly Credential[], kept: readonly KeptRow[]): Credential[] {
  const result = [...rows];
  const isIn = (id: string) => result.some((row) => row.id === id);
  let waiting = kept.filter(({ credential, above }) => above !== undefined && !isIn(credential.id));
  for (let placed = true; placed;) {
    // What was changed before the row above it was finds its place once that one has its own.
    const left = waiting.filter(({ above }) => typeof above === "string" && !isIn(above));
    for (const { credential, above } of waiting.filter((row) => !left.includes(row)))
      result.splice(result.findIndex((row) => row.id === above) + 1, 0, credential);
    placed = left.length < waiting.length;
    waiting = left;
  }
  // A row above that is gone leaves no place to go by; the top is where it is seen.
  return [...waiting.map(({ credential }) => credential), ...result];
}

/** The id of the row above a key; null when it stands first, undefined when it is not among the rows. */
export function rowAbove(
  rows: readonly Credential[],
  { id }: Pick<Credential, "id">,
): string | null | undefined {
  const index = rows.findIndex((row) => row.id === id);
  return index === -1 ? undefined : (rows[index - 1]?.id ?? null);
}
