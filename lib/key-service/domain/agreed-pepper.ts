import type { Pepper, Peppers } from "./key-hash";

/**
 * The pepper that secrets may be stored under now: the last of this instance's that every living instance can try. A
 * secret under another would be refused by those that lack it (security.md, keys: two live versions at once).
 * @param others the versions each living instance knows; null for one that does not say, which then counts as knowing
 * the first only: a pepper is put in front or behind of that one, never in its place
 */
export function agreedPepper(
  { all, current }: Peppers,
  others: readonly (readonly number[] | null)[],
): Pepper {
  const [first = current] = all;
  const isKnown = ({ version }: Pepper) =>
    others.every((versions) => (versions ?? [first.version]).includes(version));
  return all.findLast(isKnown) ?? current;
}
