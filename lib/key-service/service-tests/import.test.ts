import { mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, expect } from "vitest";
import { importOrganizations, type ImportReport } from "@/lib/key-service/operations/import/import";
import { jsonRows } from "@/lib/key-service/operations/import/json-rows";
import { asTestOperator, runCommandFile } from "./commands";
import { newCustomer, test, type TestService } from "./fixtures";

const HEADER = "organizationId,organizationName,teamId,teamName,teamDescription\n";
const id = (kind: string, number: number) =>
  `${kind.repeat(8)}-0000-4000-8000-${String(number).padStart(12, "0")}`;

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-import-"));
});
afterAll(() => rm(folder, { recursive: true }));

interface FileOrganization {
  id: string;
  name: string;
  displayName?: string;
  permissions?: string[];
  teams?: { id: string; name: string; description?: string | null }[];
}

const importJson = (service: TestService, organizations: FileOrganization[]): Promise<ImportReport> =>
  asTestOperator(service, (context) =>
    importOrganizations(context, jsonRows(bytesOf(JSON.stringify({ organizations }))), "customers.json"),
  );

async function* bytesOf(text: string) {
  yield Buffer.from(text);
}

const newestEvents = (service: TestService, count: number) =>
  service.sql<{ action: string; actor_kind: string; organization_id: string | null; detail: string }>(
    "select action, actor_kind, organization_id, detail from audit_events order by number desc limit $1",
    [count],
  );

const eventCount = async (service: TestService) =>
  (await service.sql<{ count: number }>("select count(*)::int as count from audit_events"))[0]?.count;

test("organizations and teams are taken over under their ids, once", async ({ service }) => {
  const acme = {
    id: id("a", 1),
    name: "Acme",
    displayName: "Acme Inc.",
    permissions: ["read"],
    teams: [{ id: id("b", 1), name: "Sales", description: "Who sells" }],
  };
  const umbra = { id: id("a", 2), name: "Umbra" };
  expect(await importJson(service, [acme, umbra])).toEqual({
    organizations: { created: 2, updated: 0, unchanged: 0 },
    teams: { created: 1, updated: 0, unchanged: 0 },
  });
  const viewer = service.as("viewer");
  const params = { organizationId: acme.id };
  expect((await viewer("GET /organizations/{organizationId}", { params })).data).toMatchObject({
    name: "Acme",
    displayName: "Acme Inc.",
    permissions: ["read"],
    teamCount: 1,
    requests30d: 0,
  });
  const team = await viewer("GET /teams/{teamId}", { params: { teamId: id("b", 1) } });
  expect(team.data).toMatchObject({ name: "Sales", displayName: "Sales", description: "Who sells" });
  const other = await viewer("GET /organizations/{organizationId}", { params: { organizationId: umbra.id } });
  expect(other.data).toMatchObject({ displayName: "Umbra", permissions: ["read", "write"] });
  const [event] = await newestEvents(service, 1);
  expect(event).toMatchObject({ action: "import.applied", actor_kind: "operator", organization_id: null });
  expect(JSON.parse(event?.detail ?? "")).toEqual({
    file: "customers.json",
    organizations: { created: 2, updated: 0, unchanged: 0 },
    teams: { created: 1, updated: 0, unchanged: 0 },
  });

  const events = await eventCount(service);
  expect(await importJson(service, [umbra, acme])).toEqual({
    organizations: { created: 0, updated: 0, unchanged: 2 },
    teams: { created: 0, updated: 0, unchanged: 1 },
  });
  expect(await eventCount(service)).toBe(events);
});

test("changed names are updated, and what the file says nothing of stays", async ({ service }) => {
  const [first, second] = [id("a", 11), id("a", 12)];
  const [team, plain] = [id("b", 11), id("b", 12)];
  await importJson(service, [
    {
      id: first,
      name: "Old",
      displayName: "Shown",
      permissions: ["read"],
      teams: [
        { id: team, name: "Old", description: "Kept" },
        { id: plain, name: "Plain", description: "Gone" },
      ],
    },
    { id: second, name: "Old" },
  ]);
  const report = await importJson(service, [
    {
      id: first,
      name: "New",
      teams: [
        { id: team, name: "New" },
        { id: plain, name: "Plain", description: null },
      ],
    },
    { id: second, name: "New" },
  ]);
  expect(report.organizations).toEqual({ created: 0, updated: 2, unchanged: 0 });
  expect(report.teams).toEqual({ created: 0, updated: 2, unchanged: 0 });
  expect(
    await service.sql(
      "select name, display_name, permissions from organizations where id = any($1) order by id",
      [[first, second]],
    ),
  ).toEqual([
    { name: "New", display_name: "Shown", permissions: ["read"] },
    { name: "New", display_name: "New", permissions: ["read", "write"] },
  ]);
  expect(
    await service.sql("select name, display_name, description from teams where id = any($1) order by id", [
      [team, plain],
    ]),
  ).toEqual([
    { name: "New", display_name: "New", description: "Kept" },
    { name: "Plain", display_name: "Plain", description: null },
  ]);
});

test("an organization whose permissions change has an event of its own, and its keys follow at once", async ({
  service,
}) => {
  const { organizationId, issue } = await newCustomer(service);
  const { apiKey } = await issue();
  expect((await service.verify(apiKey, { method: "POST" })).status).toBe(200);
  await importJson(service, [
    { id: organizationId, name: "Northwind Health", permissions: ["read"] },
    { id: id("a", 21), name: "New", permissions: ["read"] },
  ]);
  await expect
    .poll(async () => (await service.verify(apiKey, { method: "POST" })).status, {
      timeout: 1_000,
      interval: 5,
    })
    .toBe(403);
  const [event, whole] = await newestEvents(service, 2);
  expect(whole?.action).toBe("import.applied");
  expect(event).toMatchObject({
    action: "organization.permissions-changed",
    organization_id: organizationId,
  });
  expect(JSON.parse(event?.detail ?? "")).toEqual({
    before: { permissions: ["read", "write"] },
    after: { permissions: ["read"] },
  });
});

test(
  "permissions of more organizations than one statement can record change in one import",
  { timeout: 60_000 },
  async ({ service }) => {
    const some = (permissions: string[]) =>
      Array.from({ length: 6_000 }, (_, index) => ({
        id: id("c", index),
        name: `Customer ${index}`,
        permissions,
      }));
    await importJson(service, some(["read"]));
    const before = (await eventCount(service)) ?? 0;
    expect((await importJson(service, some(["write", "read"]))).organizations.updated).toBe(6_000);
    expect(await eventCount(service)).toBe(before + 6_001);
  },
);

test("nothing of a file is applied when one row contradicts another, or the database", async ({
  service,
}) => {
  const { teamId } = await newCustomer(service);
  const events = await eventCount(service);
  const file = [
    { id: id("a", 31), name: "Acme", teams: [{ id: teamId, name: "Recruiting" }] },
    { id: id("a", 31), name: "Acme" },
    { id: id("a", 31), name: "Acme Inc." },
    { id: id("a", 32), name: "Umbra", teams: [{ id: id("b", 31), name: "Sales" }] },
    { id: id("a", 33), name: "Other", teams: [{ id: id("b", 31), name: "Sales" }] },
  ];
  await expect(importJson(service, file)).rejects.toMatchObject({
    problems: [
      { reason: `says something else of organization ${id("a", 31)} than line 1` },
      { reason: `says something else of team ${id("b", 31)} than line 1` },
      { reason: `claims team ${teamId}, which belongs to another organization already` },
    ],
  });
  expect(await eventCount(service)).toBe(events);
  expect(
    await service.sql("select 1 from organizations where id = any($1)", [[id("a", 31), id("a", 32)]]),
  ).toEqual([]);
});

test(
  "the command names each bad line and applies nothing, or says what it did",
  { timeout: 60_000 },
  async ({ service }) => {
    const file = path.join(folder, "customers.csv");
    const good = `${id("a", 41)},Acme,${id("b", 41)},Sales,\n${id("a", 41)},Acme,${id("b", 42)},Ops,Second\n`;
    await writeFile(file, `${HEADER}${good}x,Umbra,,,\n${id("a", 42)},,,,\n`);
    expect(await runCommandFile(service, "import", [file])).toEqual({
      exitCode: 1,
      said: [
        "Nothing of the file was applied:",
        "  line 4, organizationId: must be a UUID",
        "  line 5, organizationName: must not be empty",
        "",
      ].join("\n"),
    });
    expect(await service.sql("select 1 from organizations where id = $1", [id("a", 41)])).toEqual([]);

    await writeFile(file, HEADER + good);
    expect(await runCommandFile(service, "import", [file])).toEqual({
      exitCode: 0,
      said: "The file was applied.\n  organizations  1 created, 0 updated, 0 unchanged\n  teams          2 created, 0 updated, 0 unchanged\n",
    });
    expect((await runCommandFile(service, "import", [file])).said).toMatch(/^The file changed nothing/);
  },
);

test("the command says what it needs", { timeout: 60_000 }, async ({ service }) => {
  const refused = async (args: string[], env = {}) => {
    const { exitCode, said } = await runCommandFile(service, "import", args, env);
    expect(exitCode).toBe(2);
    return said;
  };
  expect(await refused([])).toMatch(/^One JSON or CSV file is needed\.\nUsage: npm run import -- FILE/);
  expect(await refused([path.join(folder, "missing.csv")])).toMatch(/missing\.csv can not be read/);
  const file = path.join(folder, "empty.json");
  await writeFile(file, '{"organizations": []}');
  expect(await refused([file], { AUDIT_KEY: "" })).toBe("AUDIT_KEY is missing\n");
  const nobody = new URL(service.databaseUrl);
  nobody.port = "1";
  expect(await refused([file], { DATABASE_URL: nobody.href })).toBe(
    "The database can not be reached: ECONNREFUSED\n",
  );
});
