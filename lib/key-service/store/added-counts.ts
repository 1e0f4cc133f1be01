import { type SQL, sql } from "drizzle-orm";

/** For `on conflict do update set`: the counts of a row with those added that came again. */
export const addedCounts = (table: "usage_hourly" | "usage_daily" | "scope_usage_daily"): SQL =>
  sql.raw(
    ["reads", "writes", "refused"]
      .map((count) => `${count} = ${table}.${count} + excluded.${count}`)
      .join(", "),
  );
