import type { Credential } from "@/lib/key-service/contract/credentials";

const WEEK = 7 * 86_400_000;

/** Whether a key was used in the last 7 days, so that its revocation stops something. `now` is in ms. */
export const isUsedLately = ({ lastUsedAt }: Pick<Credential, "lastUsedAt">, now: number): boolean =>
  lastUsedAt !== null && now - Date.parse(lastUsedAt) <= WEEK;
