import { expect } from "vitest";
import { newCustomer, test } from "./fixtures";

test("the audit log is read from the newest on, page by page, and filtered", async ({ service }) => {
  const { issue, organizationId, teamId } = await newCustomer(service);
  const other = await newCustomer(service, "Somebody else");
  await other.issue();
  const { id } = await issue({ name: "Before" });
  const admin = service.as("admin", { sub: "https://issuer.example|kim", name: "Kim Doe" });
  await admin("PATCH /credentials/{credentialId}", { params: { credentialId: id }, body: { name: "After" } });
  await admin("DELETE /credentials/{credentialId}", {
    params: { credentialId: id },
    query: { reason: "exposed" },
  });

  const read = async (query: Record<string, string>) => {
    const { data, meta } = await service.as("viewer")("GET /audit", { query });
    return { events: data, actions: data.map(({ action }) => action), meta };
  };
  const ofKey = ["credential.revoked", "credential.renamed", "credential.issued"];
  expect((await read({ credentialId: id })).actions).toEqual(ofKey);
  expect((await read({ organizationId })).actions).toEqual([
    ...ofKey,
    "team.created",
    "organization.created",
  ]);
  expect((await read({ organizationId, action: "credential.issued,team.created" })).actions).toEqual([
    "credential.issued",
    "team.created",
  ]);
  expect((await read({ actor: "https://issuer.example|kim" })).actions).toEqual(ofKey.slice(0, 2));

  const first = await read({ credentialId: id, limit: "2" });
  expect(first.meta.count).toBe(3);
  const second = await read({ credentialId: id, limit: "2", cursor: first.meta.nextCursor ?? "" });
  expect([...first.actions, ...second.actions]).toEqual(ofKey);
  expect(second.meta.nextCursor).toBeNull();

  const [revoked, renamed] = first.events;
  expect(revoked).toMatchObject({
    actor: { kind: "administrator", name: "Kim Doe" },
    organization: { id: organizationId, name: "Northwind Health" },
    team: { id: teamId, name: "Recruiting" },
    credential: { id, name: "After" },
    detail: { reason: "exposed" },
  });
  expect((await read({ credentialId: id, before: revoked?.at ?? "" })).actions).not.toContain(
    "credential.revoked",
  );
  expect((await read({ credentialId: id, after: renamed?.at ?? "" })).actions).not.toContain(
    "credential.renamed",
  );
});

test("everybody who did something is found, however long ago, by the name that they had last", async ({
  service,
}) => {
  const kim = { sub: "https://issuer.example|kim", name: "Kim 100% Doe" };
  await service.as("admin", { ...kim, name: "Kim Before" })("POST /organizations", {
    body: { name: "First" },
  });
  await service.as("admin", kim)("POST /organizations", { body: { name: "Second" } });
  await newCustomer(service);
  const asked = async (query: Record<string, string>) =>
    (await service.as("viewer")("GET /audit/actors", { query })).data;
  const all = await asked({});
  expect(all.length).toBeGreaterThan(1);
  expect(new Set(all.map(({ id }) => id)).size).toBe(all.length);
  expect(all.at(-1)).toEqual({ kind: "administrator", id: kim.sub, name: kim.name });
  expect(await asked({ q: "0% DOE" })).toEqual([all.at(-1)]);
  expect(await asked({ q: "kim before" })).toEqual([]);
  expect(await asked({ limit: "1" })).toEqual([all[0]]);
});

test.for([
  ["cursor", "cursor=x"],
  ["cursor", "cursor=99999999999999999999"],
  ["action.0", "action=hacked"],
  ["before", "before=1"],
  ["credentialId", "credentialId=1"],
])("a wrong %s is refused by name: %s", async ([field, query], { service }) => {
  const response = await service.send(`/audit?${query}`, {
    headers: { authorization: `Bearer ${await service.actorToken({ role: "viewer" })}` },
  });
  expect(response.status).toBe(400);
  expect(await response.json()).toMatchObject({ error: { details: { field } } });
});

test("many who ask whether the log is whole share one answer, which says as of when", async ({ service }) => {
  await newCustomer(service);
  const ask = () => service.as("viewer")("GET /audit/verification", {});
  const answers = await Promise.all(Array.from({ length: 20 }, ask));
  const { data } = await ask();
  expect(data).toMatchObject({ intact: true, fault: null });
  expect(new Set(answers.map((answer) => answer.data.head.at))).toEqual(new Set([data.head.at]));
});
