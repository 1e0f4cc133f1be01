import { parse } from "csv-parse/sync";
import { expect } from "vitest";
import { z } from "zod";
import { copies } from "./copies";
import { newCustomer, test, type TestService } from "./fixtures";

const parsed = z.array(z.record(z.string(), z.string()));

async function table(service: TestService, path: string, role = "viewer") {
  const response = await service.send(path, {
    headers: { authorization: `Bearer ${await service.actorToken({ role })}`, accept: "text/csv" },
  });
  expect(response.status).toBe(200);
  expect(response.headers.get("content-type")).toContain("text/csv");
  expect(response.headers.get("cache-control")).toBe("no-store");
  return {
    text: await response.clone().text(),
    rows: parsed.parse(parse(await response.text(), { columns: true })),
    response,
  };
}

test("the list of keys comes whole as a table, filtered alike, however many there are", async ({
  service,
}) => {
  const { issue, organizationId, teamId } = await newCustomer(service);
  const { id } = await issue({ name: 'A "quoted", long\u2028name' });
  await copies(service, id, "Key", 2_500);
  const { rows, response, text } = await table(
    service,
    `/credentials?organizationId=${organizationId}&sort=name&order=asc&limit=1`,
  );
  expect(rows).toHaveLength(2_501);
  expect(new Set(rows.map((row) => row["id"])).size).toBe(2_501);
  expect(rows[0]).toMatchObject({
    id,
    name: 'A "quoted", long\u2028name',
    team: "Recruiting",
    teamId,
    status: "active",
    permissions: "read write",
  });
  expect(response.headers.get("content-disposition")).toMatch(
    /^attachment; filename="keys-\d{4}-\d\d-\d\d\.csv"$/,
  );
  expect(text).not.toContain("qapi_");
});

test("what a spreadsheet would take for a formula is neutralised", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service, "=HYPERLINK(1)");
  for (const name of ["=1+1", "+1", "-1", "@SUM(1)"]) await issue({ name });
  const { rows } = await table(
    service,
    `/credentials?organizationId=${organizationId}&sort=createdAt&order=asc`,
  );
  expect(rows.map((row) => row["name"])).toEqual(["'=1+1", "'+1", "'-1", "'@SUM(1)"]);
  expect(rows[0]).toMatchObject({ organization: "'=HYPERLINK(1)" });
});

test("nor one inside a cell, where spreadsheets split at semicolons", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service);
  await issue({ name: "sync;=1+1; @SUM(1); night" });
  const { rows } = await table(service, `/credentials?organizationId=${organizationId}`);
  expect(rows.map((row) => row["name"])).toEqual(["sync;'=1+1; '@SUM(1); night"]);
});

test("the audit log and the review come as tables, an empty one with its head", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service);
  const { id } = await issue();
  await service.as("admin")("POST /credentials/{credentialId}/reviews", {
    params: { credentialId: id },
    body: { decision: "kept", reason: "In use at night" },
  });
  expect((await table(service, `/audit?credentialId=${id}`)).rows).toMatchObject([
    { action: "credential.reviewed", actor: "Dana Reyes", credential: "Production API Key" },
    { action: "credential.issued", summary: "Dana Reyes issued the key: Production API Key" },
  ]);
  expect((await table(service, `/review?organizationId=${organizationId}&state=decided`)).rows).toMatchObject(
    [{ decision: "kept", decisionReason: "In use at night", decidedBy: "Dana Reyes", id }],
  );
  const none = await table(service, `/review?organizationId=${organizationId}`);
  expect(none.rows).toEqual([]);
  expect(none.text).toMatch(/^reasons,decision,/);
});

test("a wrong question is refused in the envelope, and nobody gets a table", async ({ service }) => {
  const wrong = await service.send("/credentials?sort=hmac", {
    headers: { authorization: `Bearer ${await service.actorToken()}`, accept: "text/csv" },
  });
  expect(wrong.status).toBe(400);
  expect(await wrong.json()).toMatchObject({ error: { details: { field: "sort" } } });
  expect((await service.send("/audit", { headers: { accept: "text/csv" } })).status).toBe(401);
});

test("a table that breaks off does not tell the statement that failed", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service);
  const { id } = await issue();
  await copies(service, id, "Copy", 4_500);
  const response = await service.send(`/credentials?organizationId=${organizationId}&q=copy`, {
    headers: { authorization: `Bearer ${await service.actorToken()}`, accept: "text/csv" },
  });
  const reader = response.body?.getReader();
  await reader?.read();
  await service.sql("alter table credential_activity rename to credential_activity_away");
  try {
    const rest = (async () => {
      for (;;) if ((await reader?.read())?.done !== false) return "ended";
    })();
    await expect(rest).rejects.toThrow(/^(?!.*(select|params|copy)).*$/is);
  } finally {
    await service.sql("alter table credential_activity_away rename to credential_activity");
  }
});
