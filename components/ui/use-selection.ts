"use client";

import { useState } from "react";

/** Rows that were chosen, by their id; they stay chosen when the list is read again or turned to another page. */
export interface Selection<Row> {
  rows: readonly Row[];
  has: (id: string) => boolean;
  /** `isRange`: and all between it and the one before. */
  toggle: (id: string, isRange: boolean) => void;
  /** All rows in sight, or none of them when all are chosen. */
  toggleAll: () => void;
  /** Chooses these as well, in sight or not. */
  add: (rows: readonly Row[]) => void;
  clear: () => void;
}

/** @param shown the rows in sight; a chosen row is kept as it was last seen */
export function useSelection<Row>(shown: readonly Row[], idOf: (row: Row) => string): Selection<Row> {
  const [chosen, setChosen] = useState<ReadonlyMap<string, Row>>(new Map());
  const [latest, setLatest] = useState<string | null>(null);
  const seen = new Map(shown.map((row) => [idOf(row), row]));

  function put(rows: readonly Row[], isChosen: boolean) {
    setChosen((before) => {
      const after = new Map(before);
      for (const row of rows) {
        if (isChosen) after.set(idOf(row), row);
        else after.delete(idOf(row));
      }
      return after;
    });
  }

  return {
    rows: [...chosen].map(([id, row]) => seen.get(id) ?? row),
    has: (id) => chosen.has(id),
    toggle: (id, isRange) => {
      put(between(shown, idOf, isRange ? latest : null, id), !chosen.has(id));
      setLatest(id);
    },
    toggleAll: () => put(shown, !shown.every((row) => chosen.has(idOf(row)))),
    add: (rows) => put(rows, true),
    clear: () => setChosen(new Map()),
  };
}

function between<Row>(
  rows: readonly Row[],
  idOf: (row: Row) => string,
  from: string | null,
  to: string,
): Row[] {
  const end = rows.findIndex((row) => idOf(row) === to);
  const start = from === null ? end : rows.findIndex((row) => idOf(row) === from);
  if (end === -1) return [];
  return start === -1 ? rows.slice(end, end + 1) : rows.slice(Math.min(start, end), Math.max(start, end) + 1);
}
