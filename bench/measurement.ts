import type { World } from "@/bench/world";

/** One line of the table. */
export interface Figure {
  what: string;
  measured: string;
  /** What it should be; null for figures that only explain the others. */
  bound: string | null;
  reached: boolean | null;
}

/** One file in `measurements/`, in the order of their names. */
export interface Measurement {
  title: string;
  /** Takes longer than all of a quick run may. */
  isLong?: true;
  run: (world: World) => Promise<Figure[]>;
}

/** A figure that has a bound. */
export const bounded = (what: string, measured: string, bound: string, reached: boolean): Figure => ({
  what,
  measured,
  bound,
  reached,
});

/** A figure that explains others. */
export const told = (what: string, measured: string): Figure => ({
  what,
  measured,
  bound: null,
  reached: null,
});
