import type { Credential } from "@/lib/key-service/contract/credentials";

/** A key that was changed in a list and may no longer match its filter. */
export interface KeptRow {
  credential: Credential;
  /** The id of the row above it when it was changed; null when it stood first. */
  above: string | null;
}

/** The rows of a list with those kept in place that its filter has dropped since. */
export function withKeptRows(rows: readonly Credential[], kept: readonly KeptRow[]): Credential[] {
  const result = [...rows];
  for (const { credential, above } of kept) {
    if (result.some((row) => row.id === credential.id)) continue;
    // A row above that is gone leaves no place to go by; the top is where it is seen.
    const index = above === null ? 0 : result.findIndex((row) => row.id === above) + 1;
    result.splice(index, 0, credential);
  }
  return result;
}

/** The id of the row above a key; null when it stands first. */
export const rowAbove = (rows: readonly Credential[], { id }: Pick<Credential, "id">): string | null =>
  rows[rows.findIndex((row) => row.id === id) - 1]?.id ?? null;
