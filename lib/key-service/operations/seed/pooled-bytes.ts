import { randomBytes } from "node:crypto";
import type { RandomBytes } from "@/lib/key-service/domain/api-key";

const POOL_BYTES = 64 * 1024;

/** The system's random bytes, asked for in large pieces: asking for each key costs more than all the rest of it. */
export function pooledBytes(): RandomBytes {
  let pool = randomBytes(POOL_BYTES);
  let used = 0;
  return (size) => {
    if (used + size > pool.length) {
      pool = randomBytes(POOL_BYTES);
      used = 0;
    }
    used += size;
    return pool.subarray(used - size, used);
  };
}
