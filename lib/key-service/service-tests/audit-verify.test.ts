import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect } from "vitest";
import { type AuditHead, readAuditHead } from "@/lib/key-service/operations/audit/read-head";
import { verifyAuditChain } from "@/lib/key-service/operations/audit/verify";
import { type AuditNote, withMutation } from "@/lib/key-service/operations/with-mutation";
import { asTestOperator, runCommandFile } from "./commands";
import { newCustomer, test, type TestService } from "./fixtures";

let folder: string;
beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-audit-"));
});
afterAll(() => rm(folder, { recursive: true }));

const verify = (service: TestService, head?: AuditHead) =>
  asTestOperator(service, (context) => verifyAuditChain(context, head));

const lastNumber = async (service: TestService) => (await asTestOperator(service, readAuditHead)).number;

/** Writes 12 rows. */
async function grow(service: TestService): Promise<void> {
  const { issue } = await newCustomer(service);
  for (let count = 0; count < 10; count += 1) await issue();
}

/** A log of 12 rows at least; gives the number of the last. */
async function fill(service: TestService): Promise<number> {
  if ((await lastNumber(service)) < 12) await grow(service);
  return lastNumber(service);
}

/** Tampers with the log, looks at it, and puts it back as it was. */
async function afterTampering<T>(
  service: TestService,
  statements: string[],
  look: () => Promise<T>,
): Promise<T> {
  await service.sql("create table kept_events as table audit_events");
  await service.sql("create table kept_head as table audit_head");
  try {
    for (const statement of statements) await service.sql(statement);
    return await look();
  } finally {
    for (const [table, kept] of [
      ["audit_events", "kept_events"],
      ["audit_head", "kept_head"],
    ]) {
      await service.sql(`delete from ${table}`);
      await service.sql(`insert into ${table} select * from ${kept}`);
      await service.sql(`drop table ${kept}`);
    }
  }
}

const faultAfter = async (service: TestService, statements: string[], head?: AuditHead) =>
  (await afterTampering(service, statements, () => verify(service, head))).fault;

test("a log that nobody touched is whole, also the empty one", async ({ service }) => {
  expect(await verify(service)).toMatchObject({ intact: true, checked: 0, fault: null, head: { number: 0 } });
  const last = await fill(service);
  const head = await asTestOperator(service, readAuditHead);
  expect(await verify(service, head)).toMatchObject({
    intact: true,
    checked: last,
    fault: null,
    head: { number: last, mac: head.mac },
  });
});

describe("a changed cell is found, whatever its column", () => {
  const changes = {
    at: "at + interval '1 millisecond'",
    actor_kind: "'operator'",
    actor_id: "actor_id || ' '",
    actor_name: "'Somebody else'",
    action: "'credential.renamed'",
    organization_id: "null",
    team_id: "gen_random_uuid()",
    credential_id: "null",
    request_id: "gen_random_uuid()::text",
    address: "'192.0.2.1'",
    detail: "detail || ' '",
    mac: "sha256(mac)",
  };

  test.for(Object.entries(changes))("%s", async ([column, value], { service }) => {
    await fill(service);
    const statement = `update audit_events set ${column} = ${value} where number = 5`;
    expect(await faultAfter(service, [statement])).toMatchObject({ kind: "changed", number: 5 });
  });

  test("number, which moves the row", async ({ service }) => {
    const last = await fill(service);
    const statement = `update audit_events set number = ${last + 7} where number = 5`;
    expect(await faultAfter(service, [statement])).toEqual({
      kind: "moved",
      number: 5,
      message: `Row 5 stands at number ${last + 7}: rows were swapped or renumbered.`,
    });
  });

  test("at, with a time that nobody can hold", async ({ service }) => {
    await fill(service);
    const statement = "update audit_events set at = 'infinity' where number = 5";
    expect(await faultAfter(service, [statement])).toMatchObject({ kind: "changed", number: 5 });
  });
});

describe("a deleted row is found", () => {
  test.for([
    ["in the middle", "number = 6", 6, "Row 6 is missing."],
    ["at the start", "number = 1", 1, "Row 1 is missing."],
    ["with others", "number between 1 and 3", 1, "Rows 1 to 3 are missing."],
  ] as const)("%s", async ([, rows, number, message], { service }) => {
    await fill(service);
    const fault = await faultAfter(service, [`delete from audit_events where ${rows}`]);
    expect(fault).toEqual({ kind: "deleted", number, message });
  });

  test("also when the rows after it were numbered anew", async ({ service }) => {
    await fill(service);
    const fault = await faultAfter(service, [
      "delete from audit_events where number = 6",
      "update audit_events set number = -number where number > 6",
      "update audit_events set number = -number - 1 where number < 0",
      "update audit_head set number = number - 1",
    ]);
    expect(fault).toMatchObject({ kind: "changed", number: 6 });
  });
});

test("a row that somebody wrote by himself is found, before the first and after the last", async ({
  service,
}) => {
  const last = await fill(service);
  const forged = (number: number) =>
    `insert into audit_events select ${number}, at, actor_kind, actor_id, actor_name, action, organization_id, team_id,
       credential_id, request_id, address, detail, mac from audit_events where number = 3`;
  expect(await faultAfter(service, [forged(0)])).toMatchObject({ kind: "changed", number: 0 });
  expect(await faultAfter(service, [forged(last + 1)])).toMatchObject({ kind: "changed", number: last + 1 });
});

describe("two swapped rows are found", () => {
  test.for([
    [4, 5],
    [2, 9],
    [1, 2],
  ] as const)("%i and %i", async ([first, second], { service }) => {
    await fill(service);
    const fault = await faultAfter(service, [
      `update audit_events set number = -1 where number = ${first}`,
      `update audit_events set number = ${first} where number = ${second}`,
      `update audit_events set number = ${second} where number = -1`,
    ]);
    expect(fault).toMatchObject({
      kind: "moved",
      number: first,
      message: expect.stringContaining(`number ${second}`),
    });
  });

  test("also when their MACs stayed in place", async ({ service }) => {
    await fill(service);
    const fault = await faultAfter(service, [
      "create temporary table macs as select number, mac from audit_events where number in (4, 7)",
      "update audit_events set number = -1 where number = 4",
      "update audit_events set number = 4 where number = 7",
      "update audit_events set number = 7 where number = -1",
      "update audit_events set mac = macs.mac from macs where macs.number = audit_events.number",
      "drop table macs",
    ]);
    expect(fault).toMatchObject({ kind: "moved", number: 4 });
  });
});

describe("a cut-off tail is found", () => {
  const setHead = `update audit_head set (number, mac) = (select number, mac from audit_events order by number desc limit 1)`;

  test("by audit_head", async ({ service }) => {
    const last = await fill(service);
    const fault = await faultAfter(service, [`delete from audit_events where number > ${last - 3}`]);
    expect(fault).toEqual({
      kind: "cut-off",
      number: last - 2,
      message: `Rows ${last - 2} to ${last} are missing: the log was cut off.`,
    });
  });

  test("by an exported head, when audit_head was cut too", async ({ service }) => {
    const last = await fill(service);
    const head = await asTestOperator(service, readAuditHead);
    const cut = [`delete from audit_events where number > ${last - 1}`, setHead];
    expect(await faultAfter(service, cut)).toBeNull();
    expect(await faultAfter(service, cut, head)).toMatchObject({ kind: "cut-off", number: last });
    await grow(service);
    expect((await verify(service, head)).fault).toBeNull();
  });

  test("by an exported head, when new rows were written since", async ({ service }) => {
    const last = await fill(service);
    const head = await asTestOperator(service, readAuditHead);
    const fault = await afterTampering(
      service,
      [`delete from audit_events where number > ${last - 2}`, setHead],
      async () => {
        await grow(service);
        expect((await verify(service)).intact).toBe(true);
        return (await verify(service, head)).fault;
      },
    );
    expect(fault).toMatchObject({ kind: "rewritten", number: last });
  });

  test("by audit_head, when only that was changed, set back or removed", async ({ service }) => {
    const number = await fill(service);
    const changes = ["set mac = sha256(mac)", "set number = number - 1"].map(
      (change) => `update audit_head ${change}`,
    );
    for (const change of [...changes, "delete from audit_head"]) {
      expect(await faultAfter(service, [change])).toMatchObject({ kind: "head-changed", number });
    }
  });
});

test("another audit key does not verify", async ({ service }) => {
  await fill(service);
  const other = await asTestOperator({ ...service, auditKey: Buffer.alloc(32, 7) }, (context) =>
    verifyAuditChain(context),
  );
  expect(other.fault).toMatchObject({ kind: "changed", number: 1 });
});

test(
  "the command exports a head, compares with one, and exits non-zero for a log that is not whole",
  { timeout: 60_000 },
  async ({ service }) => {
    const last = await fill(service);
    const file = path.join(folder, "head.json");
    const exported = await runCommandFile(service, "audit-verify", ["--export", file]);
    expect(exported).toMatchObject({ exitCode: 0, said: expect.stringContaining(`is whole: ${last} rows`) });
    expect(JSON.parse(await readFile(file, "utf8"))).toEqual({
      number: last,
      mac: expect.stringMatching(/^[0-9a-f]{64}$/),
      at: expect.any(String),
    });
    const compared = await runCommandFile(service, "audit-verify", ["--head", file]);
    expect(compared).toMatchObject({ exitCode: 0, said: expect.stringContaining(`number ${last}`) });

    const statement = "update audit_events set detail = '{}' where number = 2";
    const found = await afterTampering(service, [statement], () =>
      runCommandFile(service, "audit-verify", ["--export", file]),
    );
    expect(found).toEqual({
      exitCode: 1,
      said: "The audit log is NOT whole (changed). Row 2: a cell was changed, or the row was not written by the service.\nRows 1 to 1 are as they were written.\n",
    });

    await writeFile(file, '{"number": 3}');
    const other = await runCommandFile(service, "audit-verify", ["--head", file]);
    expect(other).toMatchObject({
      exitCode: 2,
      said: expect.stringContaining("does not hold an exported head"),
    });
  },
);

test(
  "a log of several pages is read, and rows written meanwhile are left out",
  { timeout: 60_000 },
  async ({ service }) => {
    const { issue } = await newCustomer(service);
    const notes = Array.from({ length: 11_000 }, (_, index): AuditNote => ({
      action: "import.applied",
      organizationId: null,
      detail: { index },
    }));
    await asTestOperator(service, (context) =>
      withMutation(context, "admin", () => Promise.resolve({ result: null, audit: notes })),
    );
    const last = await lastNumber(service);
    const [verification] = await Promise.all([verify(service), ...Array.from({ length: 10 }, () => issue())]);
    expect(verification.fault).toBeNull();
    expect(verification.checked).toBeGreaterThanOrEqual(last);
    const statement = `update audit_events set detail = '[]' where number = ${last - 20}`;
    expect(await faultAfter(service, [statement])).toMatchObject({ kind: "changed", number: last - 20 });
  },
);
