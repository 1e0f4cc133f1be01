import { mkdtemp, readFile, rm, stat } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { verifyAuditChain } from "@/lib/key-service/operations/audit/verify";
import { seedDatabase, type SeededKey, type SeedInput } from "@/lib/key-service/operations/seed/seed";
import { asTestOperator, runCommandFile } from "./commands";
import { test, type TestService } from "./fixtures";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-seed-"));
});
afterAll(() => rm(folder, { recursive: true }));

async function seed(service: TestService, change: Partial<SeedInput> = {}): Promise<SeededKey[]> {
  const keys: SeededKey[] = [];
  const [older, current] = service.peppers;
  await asTestOperator(service, (context) =>
    seedDatabase(context, {
      organizations: 40,
      credentials: 2_500,
      seed: "1",
      append: false,
      peppers: { current, all: [older, current] },
      keys: 200,
      onKey: (key) => keys.push(key),
      onProgress: () => undefined,
      ...change,
    }),
  );
  return keys;
}

const one = async (service: TestService, statement: string) =>
  (await service.sql<{ value: unknown }>(statement))[0]?.value;

let keys: SeededKey[] = [];

test(
  "an empty database is filled in one audited change, and its tables are as before",
  { timeout: 60_000 },
  async ({ service }) => {
    const shape = async () => [
      await service.sql("select indexdef from pg_indexes where schemaname = 'public' order by indexname"),
      await service.sql(
        "select conname, pg_get_constraintdef(oid), convalidated from pg_constraint order by conname",
      ),
    ];
    const before = await shape();
    keys = await seed(service);
    expect(await shape()).toEqual(before);
    expect(await one(service, "select count(*)::int as value from credentials")).toBe(2_500);
    const largest =
      "select max(count)::int as value from (select count(*) from credentials group by organization_id) c";
    expect(await one(service, largest)).toBeGreaterThan(200);
    const events = await service.sql("select action, actor_kind, detail from audit_events");
    expect(events).toEqual([
      {
        action: "seed.applied",
        actor_kind: "operator",
        detail: '{"organizations":40,"credentials":2500,"seed":"1"}',
      },
    ]);
    expect((await asTestOperator(service, (context) => verifyAuditChain(context))).intact).toBe(true);
  },
);

test("what is summed up agrees with what it is the sum of", async ({ service }) => {
  const differing = async (statement: string) =>
    expect(await one(service, `select count(*)::int as value from (${statement}) d`)).toBe(0);
  await differing(`
    select 1 from credential_activity a left join (
      select credential_id, sum(reads + writes) as requests, max(last_used_at) as last_used_at from usage_hourly group by 1
    ) h using (credential_id) where a.requests_30d < coalesce(h.requests, 0) or a.last_used_at < h.last_used_at`);
  await differing(`
    select 1 from organization_activity o join (
      select organization_id, sum(requests_30d) as requests, max(last_used_at) as last_used_at
      from credentials join credential_activity on credential_id = id group by 1
    ) c using (organization_id) where (o.requests_30d, o.last_used_at) is distinct from (c.requests, c.last_used_at)`);
  await differing(`
    select 1 from (select sum(reads + writes) as sum from scope_usage_daily where scope_id = '00000000-0000-0000-0000-000000000000') a,
      (select sum(reads + writes) as sum from (select reads, writes from usage_hourly union all select reads, writes from usage_daily) u) b
    where a.sum is distinct from b.sum`);
  await differing(
    "select 1 from organizations left join organization_activity on organization_id = id where organization_id is null",
  );
  await differing("select 1 from teams left join team_activity on team_id = id where team_id is null");
  await differing(
    "select 1 from credentials c where created_at > now() or revoked_at < created_at or rotated_at < created_at",
  );
  await differing(
    "select 1 from credentials c join teams t on t.id = c.team_id where c.created_at < t.created_at",
  );
  await differing(
    "select 1 from credential_activity a join credentials c on c.id = credential_id where a.last_used_at < c.created_at",
  );
});

test("the keys are good for what is said of them", async ({ service }) => {
  expect(keys.length).toBe(200);
  expect(new Set(keys.map(({ goodFor }) => goodFor))).toEqual(new Set(["write", "read", "nothing"]));
  for (const { apiKey, goodFor } of keys.slice(0, 60)) {
    expect((await service.verify(apiKey)).status).toBe(goodFor === "nothing" ? 401 : 200);
    const writing = await service.verify(apiKey, { method: "POST" });
    expect(writing.status).toBe({ write: 200, read: 403, nothing: 401 }[goodFor]);
  }
});

test("a database that holds organizations is left alone, unless it is told to add", async ({ service }) => {
  await expect(seed(service)).rejects.toMatchObject({ code: "CONFLICT", message: /--append/ });
  await expect(seed(service, { append: true })).rejects.toMatchObject({
    code: "CONFLICT",
    message: /another --seed/,
  });
  const before = await one(service, "select count(*)::int as value from credentials");
  await seed(service, { append: true, seed: "2", credentials: 100, organizations: 3 });
  expect(await one(service, "select count(*)::int as value from credentials")).toBe(Number(before) + 100);
});

test(
  "the command fills a database and keeps the keys in a file of its own",
  { timeout: 60_000 },
  async ({ service }) => {
    const file = path.join(folder, "keys.csv");
    const peppers = service.peppers
      .map(({ version, key }) => `${version}:${key.toString("base64")}`)
      .join(",");
    const args = [
      "--organizations",
      "2",
      "--credentials",
      "30",
      "--append",
      "--seed",
      "by command",
      "--keys",
      file,
      "--key-count",
      "10",
    ];
    const { exitCode, said } = await runCommandFile(service, "seed", args, { KEY_PEPPERS: peppers });
    expect(said).toMatch(/^30 credentials in 2 organizations, in \d+ s\.\nThe keys of 10 of them are in /);
    expect(exitCode).toBe(0);
    expect((await stat(file)).mode & 0o777).toBe(0o600);
    const lines = (await readFile(file, "utf8")).trimEnd().split("\n");
    expect(lines.length).toBe(11);
    for (const line of lines.slice(1)) {
      const [apiKey = "", , goodFor] = line.split(",");
      expect(said).not.toContain(apiKey);
      expect((await service.verify(apiKey)).status).toBe(goodFor === "nothing" ? 401 : 200);
    }
    const again = await runCommandFile(service, "seed", args, { KEY_PEPPERS: peppers });
    expect(again).toMatchObject({ exitCode: 2, said: expect.stringContaining("is there already") });
  },
);
