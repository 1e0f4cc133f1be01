import { randomUUID } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { sampleSecret } from "@/lib/key-service/domain/sample-secret";
import { SecretCache } from "@/lib/key-service/operations/verification/secret-cache";
import { SecretTable } from "@/lib/key-service/operations/verification/secret-table";
import { UsageAdder } from "@/lib/key-service/operations/verification/usage-adder";
import { UsageRecorder } from "@/lib/key-service/operations/verification/usage-recorder";
import { addCallers, listCallers, trimCallers } from "@/lib/key-service/store/callers";
import { openDatabase } from "@/lib/key-service/store/database";
import { writeBatches } from "@/lib/key-service/store/usage";
import { newCustomer, test, type TestService } from "./fixtures";

function open({ databaseUrl }: TestService) {
  const { database, close } = openDatabase(databaseUrl, { size: 1, statementTimeoutMs: 5_000 });
  onTestFinished(close);
  return database;
}

/** As long as an HMAC is. */
const hmac = (id: string) => id.slice(0, 32);

test("uses counted at a place in memory stay those of the key that had it, whoever has it next", async ({
  service,
}) => {
  const { issue, organizationId } = await newCustomer(service);
  const ids = await Promise.all([1, 2, 3].map(async () => (await issue()).id));
  const table = new SecretTable(1);
  const usage = new UsageRecorder(table, open(service), (error) => expect.unreachable(String(error)));
  const cache = new SecretCache(table, (place) => usage.take(place));
  const now = Date.now();
  for (const [index, id] of ids.entries()) {
    const secret = cache.put(
      hmac(id),
      sampleSecret({ credentialId: id, organizationId, teamId: null, team: null }),
    );
    for (let use = 0; use <= index; use += 1) usage.record(secret, "read", now);
    if (index === 1) await usage.flush();
  }
  await usage.flush();
  await expect
    .poll(
      () =>
        Promise.all(
          ids.map(
            async (credentialId) =>
              (
                await service.as("viewer")("GET /credentials/{credentialId}/usage", {
                  params: { credentialId },
                  query: { days: "1" },
                })
              ).data.days[0]?.reads,
          ),
        ),
      { timeout: 10_000 },
    )
    .toEqual([1, 2, 3]);
});

test("uses that can not be added up stay written down, however many they are, and are added up later", async ({
  service,
}) => {
  const { organizationId } = await newCustomer(service);
  const database = open(service);
  const now = Date.now();
  const uses = Array.from({ length: 12_000 }, () => ({
    credentialId: randomUUID(),
    version: 1,
    organizationId,
    teamId: null,
    hour: now - (now % 3_600_000),
    reads: 1,
    writes: 0,
    refused: 0,
    lastUsedAt: now,
  }));
  // What is needed last of all, so that everything before it has to be taken back.
  await service.sql("alter table scope_usage_daily rename to scope_usage_daily_away");
  const failures: unknown[] = [];
  const adder = new UsageAdder(database, (error) => failures.push(error));
  try {
    await writeBatches(database, uses);
    await expect
      .poll(
        async () => {
          await adder.flush();
          return failures.length;
        },
        { timeout: 10_000 },
      )
      .toBeGreaterThan(0);
    expect(await service.sql("select rows from usage_batches order by id")).toEqual([
      { rows: 5_000 },
      { rows: 5_000 },
      { rows: 2_000 },
    ]);
    const [first] = uses;
    expect(
      await service.sql("select 1 from usage_hourly where credential_id = $1", [first?.credentialId]),
    ).toEqual([]);
  } finally {
    await service.sql("alter table scope_usage_daily_away rename to scope_usage_daily");
  }
  await adder.stop();
  await expect.poll(() => service.sql("select id from usage_batches"), { timeout: 10_000 }).toEqual([]);
  const { data } = await service.as("viewer")("GET /organizations/{organizationId}/usage", {
    params: { organizationId },
    query: { days: "1" },
  });
  expect(data.days[0]?.reads).toBe(12_000);
});

test("whoever sends ever new user agents does not push out the other callers of a key", async ({
  service,
}) => {
  const database = open(service);
  const credentialId = randomUUID();
  const seen = (version: number, ip: string, userAgent: string, at: number) => ({
    credentialId,
    version,
    ip,
    userAgent,
    firstSeenAt: at,
    lastSeenAt: at,
  });
  const now = Date.now();
  await addCallers(database, [
    seen(1, "192.0.2.1", "gather-client/2.1", now - 60_000),
    seen(1, "203.0.113.9", "comes with the old secret", now - 30_000),
    ...Array.from({ length: 150 }, (_, index) => seen(2, "203.0.113.9", `agent ${index}`, now + index)),
  ]);
  await trimCallers(database, [credentialId]);
  const kept = await listCallers(database, credentialId);
  expect(kept.map(({ version, userAgent }) => `${version} ${userAgent}`)).toEqual([
    ...Array.from({ length: 10 }, (_, index) => `2 agent ${149 - index}`),
    "1 comes with the old secret",
    "1 gather-client/2.1",
  ]);
});
