import { expect } from "vitest";
import { openDatabase } from "@/lib/key-service/store/database";
import { advanceUsageWindow } from "@/lib/key-service/store/usage";
import { rollUpHours } from "@/lib/key-service/store/usage-rollup";
import { newCustomer, test, type TestService } from "./fixtures";

/** A key with one read an hour in the last 40 days, recorded as the service does. */
async function usedFor40Days(service: TestService) {
  const { issue } = await newCustomer(service);
  const { id } = await issue();
  await service.sql(
    `insert into usage_hourly select $1, 1, hour, 1, 0, 0, hour + interval '5 minutes'
     from generate_series(date_trunc('hour', now()) - interval '40 days', date_trunc('hour', now()), '1 hour') as hour`,
    [id],
  );
  await service.sql(
    "update usage_recording set window_start = date_trunc('hour', now()) - interval '40 days'",
  );
  await service.sql("update credential_activity set requests_30d = 961 where credential_id = $1", [id]);
  return id;
}

const rowsOf = async (service: TestService, table: string, id: string) =>
  service.sql<{ reads: number }>(`select reads::int from ${table} where credential_id = $1`, [id]);

test("old hours become days, exactly once with several instances at it, and no count changes", async ({
  service,
}) => {
  const id = await usedFor40Days(service);
  const read = async () => {
    const params = { credentialId: id };
    const viewer = service.as("viewer");
    return {
      usage: (await viewer("GET /credentials/{credentialId}/usage", { params })).data,
      detail: (await viewer("GET /credentials/{credentialId}", { params })).data,
    };
  };
  const { database, close } = openDatabase(service.databaseUrl);
  expect(await rollUpHours(database, 1_000), "hours that requests30d still counts stay").toBe(0);
  await Promise.all([advanceUsageWindow(database), advanceUsageWindow(database)]);
  const before = await read();
  expect(before.detail.requests30d).toBe(721);
  expect(before.usage.days.reduce((sum, { reads }) => sum + reads, 0)).toBe(961);

  const rollUp = async () => {
    let moved = 0;
    for (let last = 1; last > 0; moved += last) last = await rollUpHours(database, 7);
    return moved;
  };
  const moved = await Promise.all([rollUp(), rollUp(), rollUp()]);
  const total = moved.reduce((sum, count) => sum + count, 0);
  expect(total).toBeGreaterThan(24 * 4);
  expect(await rowsOf(service, "usage_hourly", id)).toHaveLength(961 - total);
  const days = await rowsOf(service, "usage_daily", id);
  expect(days.reduce((sum, { reads }) => sum + reads, 0)).toBe(total);
  expect(await read()).toEqual(before);
  await close();
});

test("a secret that was used long ago still says when", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id } = await issue();
  await service.sql("insert into usage_daily values ($1, 1, '2025-03-01', 4, 0, 0, '2025-03-01T10:00:00Z')", [
    id,
  ]);
  const { data } = await service.as("viewer")("GET /credentials/{credentialId}", {
    params: { credentialId: id },
  });
  expect(data.secrets).toMatchObject([{ version: 1, lastUsedAt: "2025-03-01T10:00:00.000Z" }]);
});
