import type { Keyring } from "@/bench/keys";

/** Requests ready to be sent, and in which order. */
export interface Traffic {
  requests: Buffer[];
  /** The status that each must get. */
  expected: Uint16Array;
  /** Indexes of `requests`. */
  order: Uint32Array;
}

const ORDER_LENGTH = 2 ** 20;

/** A request to verify one key, as a gateway would send it. */
export const verifyRequest = (apiKey: string): Buffer =>
  Buffer.from(
    `GET /qsi/gather/verify HTTP/1.1\r\nhost: 127.0.0.1\r\nuser-agent: bench\r\nx-api-key: ${apiKey}\r\n\r\n`,
    "latin1",
  );

/** Good and bad keys, nine to one, drawn as Zipf has it: the k-th most used with a weight of 1/k. */
export function zipfTraffic({ good, dead, unknown, misspelled }: Keyring): Traffic {
  const valid = good.map(({ apiKey }) => apiKey);
  const invalid = [...dead.map(({ apiKey }) => apiKey), ...unknown, ...misspelled];
  const random = drawing(1);
  const validAt = ranks(valid.length, random);
  const invalidAt = ranks(invalid.length, random);
  const shuffledInvalid = shuffled(invalid, random);
  return {
    requests: [...valid, ...shuffledInvalid].map(verifyRequest),
    expected: Uint16Array.from({ length: valid.length + invalid.length }, (_, index) =>
      index < valid.length ? 200 : 401,
    ),
    order: Uint32Array.from({ length: ORDER_LENGTH }, () =>
      random() < 0.9 ? validAt() : valid.length + invalidAt(),
    ),
  };
}

/** Each of these keys once. */
export function eachOnce(apiKeys: readonly string[]): Traffic {
  return {
    requests: apiKeys.map(verifyRequest),
    expected: new Uint16Array(apiKeys.length).fill(200),
    order: Uint32Array.from(apiKeys.keys()),
  };
}

/** The same order for every run, so that all servers get the same load. */
function drawing(seed: number): () => number {
  let state = seed;
  return () => {
    // A linear congruential generator modulo 2^32 (Numerical Recipes' constants): plenty for a load.
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return state / 2 ** 32;
  };
}

function ranks(length: number, random: () => number): () => number {
  const weights = Float64Array.from({ length }, (_, rank) => 1 / (rank + 1));
  for (let rank = 1; rank < length; rank += 1)
    weights[rank] = (weights[rank] ?? 0) + (weights[rank - 1] ?? 0);
  const total = weights.at(-1) ?? 0;
  return () => firstAtLeast(weights, random() * total);
}

function firstAtLeast(sums: Float64Array, wanted: number): number {
  let low = 0;
  let high = sums.length - 1;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((sums[middle] ?? 0) < wanted) low = middle + 1;
    else high = middle;
  }
  return low;
}

function shuffled<T>(items: readonly T[], random: () => number): T[] {
  return items
    .map((item) => ({ item, place: random() }))
    .toSorted((one, other) => one.place - other.place)
    .map(({ item }) => item);
}
