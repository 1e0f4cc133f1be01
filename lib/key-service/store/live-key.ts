import { type SQL, sql } from "drizzle-orm";

/** Whether a credential, by the name or alias of its table, is neither revoked nor expired. */
export const liveKey = (credentials: string): SQL =>
  sql.raw(
    `(${credentials}.revoked_at is null and (${credentials}.expires_at is null or ${credentials}.expires_at > now()))`,
  );
