import { randomUUID } from "node:crypto";
import { expect, onTestFinished } from "vitest";
import { openDatabase } from "@/lib/key-service/store/database";
import { addUpBatches, EVERYTHING, writeBatches } from "@/lib/key-service/store/usage";
import { newCustomer, test, type TestService } from "./fixtures";

const dayOf = (moment: Date) => moment.toISOString().slice(0, 10);
const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

const usageOf = async (service: TestService, credentialId: string, days?: number) =>
  (
    await service.as("viewer")("GET /credentials/{credentialId}/usage", {
      params: { credentialId },
      ...(days !== undefined && { query: { days: String(days) } }),
    })
  ).data;

const wasUsed = (service: TestService, credentialId: string, requests: number) =>
  expect
    .poll(async () => (await usageOf(service, credentialId)).days.at(-1), { timeout: 5_000 })
    .toMatchObject({ reads: requests });

test("uses show by day and by secret, with a zero for every other day", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id, apiKey, createdAt } = await issue({ permissions: ["read"] });
  const params = { credentialId: id };
  const { data: rotated } = await service.as("admin")("POST /credentials/{credentialId}/rotate", {
    params,
    body: { overlapSeconds: 60 },
  });
  await service.verify(apiKey);
  await service.verify(rotated.apiKey ?? "");
  await service.verify(rotated.apiKey ?? "", { method: "POST" });
  await wasUsed(service, id, 2);

  const used = await usageOf(service, id);
  expect(used.recordedSince).toBe(createdAt);
  expect(used.days).toHaveLength(90);
  expect(used.days[0]).toEqual({ day: dayOf(daysAgo(89)), reads: 0, writes: 0, refused: 0 });
  expect(used.days.at(-1)).toEqual({ day: dayOf(new Date()), reads: 2, writes: 0, refused: 1 });
  expect(used.bySecret.map(({ version, days }) => [version, days.length, days.at(-1)])).toEqual([
    [2, 90, { day: dayOf(new Date()), reads: 1, writes: 0, refused: 1 }],
    [1, 90, { day: dayOf(new Date()), reads: 1, writes: 0, refused: 0 }],
  ]);
  expect((await usageOf(service, id, 1)).days).toHaveLength(1);
  expect((await usageOf(service, id, 365)).days[0]?.day).toBe(dayOf(daysAgo(364)));
});

test("the trends of several keys are read at once, day by day", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const used = await issue();
  const unused = await issue();
  await service.verify(used.apiKey);
  await service.verify(used.apiKey, { method: "POST" });
  await expect
    .poll(async () => (await usageOf(service, used.id)).days.at(-1), { timeout: 5_000 })
    .toMatchObject({ reads: 1, writes: 1 });
  const ask = async (ids: string[], days?: string) =>
    (await service.as("viewer")("GET /usage", { query: { ids: ids.join(","), ...(days && { days }) } })).data;

  const trends = new Map(
    (await ask([used.id, unused.id, randomUUID()])).map((trend) => [trend.credentialId, trend.requests]),
  );
  expect(trends.get(used.id)).toEqual([...Array<number>(29).fill(0), 2]);
  expect(trends.get(unused.id)).toEqual(Array<number>(30).fill(0));
  expect(trends.size).toBe(2);
  expect((await ask([used.id], "7"))[0]?.requests).toEqual([0, 0, 0, 0, 0, 0, 2]);

  const authorization = `Bearer ${await service.actorToken({ role: "viewer" })}`;
  const tooMany = Array.from({ length: 51 }, () => randomUUID()).join(",");
  for (const query of ["", "?ids=", "?ids=many", `?ids=${tooMany}`]) {
    const response = await service.send(`/usage${query}`, { headers: { authorization } });
    expect(response.status).toBe(400);
    expect(await response.json()).toMatchObject({
      error: { details: { field: expect.stringMatching(/^ids(\.0)?$/) } },
    });
  }
});

test("the trends of several organizations and teams are read at once, each with all of its keys", async ({
  service,
}) => {
  const { organizationId, teamId, issue } = await newCustomer(service);
  const unused = await newCustomer(service);
  const ofTeam = await issue();
  const ofAll = await issue({ teamId: null });
  await service.verify(ofTeam.apiKey);
  await service.verify(ofTeam.apiKey, { method: "POST" });
  await service.verify(ofAll.apiKey);
  const ask = async (ids: string[], days?: string) => {
    const { data } = await service.as("viewer")("GET /usage/scopes", {
      query: { ids: ids.join(","), ...(days && { days }) },
    });
    return new Map(data.map(({ scopeId, requests }) => [scopeId, requests]));
  };
  await expect
    .poll(async () => (await ask([organizationId], "1")).get(organizationId), { timeout: 5_000 })
    .toEqual([3]);

  const trends = await ask([organizationId, teamId, unused.organizationId, randomUUID()]);
  expect(trends.get(organizationId)).toEqual([...Array<number>(29).fill(0), 3]);
  expect(trends.get(teamId)).toEqual([...Array<number>(29).fill(0), 2]);
  expect(trends.get(unused.organizationId)).toEqual(Array<number>(30).fill(0));
  expect(trends.size).toBe(3);

  const authorization = `Bearer ${await service.actorToken({ role: "viewer" })}`;
  const tooMany = Array.from({ length: 51 }, () => randomUUID()).join(",");
  for (const query of ["", "?ids=", `?ids=${tooMany}`, `?ids=${organizationId}&days=366`])
    expect((await service.send(`/usage/scopes${query}`, { headers: { authorization } })).status).toBe(400);
});

test("an organization and its teams have the sum of their keys", async ({ service }) => {
  const { organizationId, teamId, issue } = await newCustomer(service);
  const ofTeam = await issue();
  const ofAll = await issue({ teamId: null });
  await service.verify(ofTeam.apiKey, { method: "POST" });
  await service.verify(ofTeam.apiKey);
  await service.verify(ofAll.apiKey);
  await wasUsed(service, ofAll.id, 1);
  await wasUsed(service, ofTeam.id, 1);

  const viewer = service.as("viewer");
  const { data: organization } = await viewer("GET /organizations/{organizationId}/usage", {
    params: { organizationId },
  });
  const { data: team } = await viewer("GET /teams/{teamId}/usage", {
    params: { teamId },
    query: { days: "7" },
  });
  expect(organization.days).toHaveLength(90);
  expect(organization.days.at(-1)).toMatchObject({ reads: 2, writes: 1, refused: 0 });
  expect(team.days).toHaveLength(7);
  expect(team.days.at(-1)).toMatchObject({ reads: 1, writes: 1, refused: 0 });
});

test.for(["credentials", "organizations", "teams"])(
  "%s that do not exist answer 404",
  async (noun, { service }) => {
    const authorization = `Bearer ${await service.actorToken({ role: "viewer" })}`;
    const get = (path: string) => service.send(path, { headers: { authorization } });
    expect((await get(`/${noun}/${randomUUID()}/usage`)).status).toBe(404);
    for (const days of ["0", "366", "1.5", "many"]) {
      const response = await get(`/${noun}/${randomUUID()}/usage?days=${days}`);
      expect(response.status).toBe(400);
      expect(await response.json()).toMatchObject({ error: { details: { field: "days" } } });
    }
  },
);

test("instances that write and add up the same keys' uses at once, in any order, count each use once", async ({
  service,
}) => {
  const { organizationId, teamId, issue } = await newCustomer(service);
  const ids = [];
  for (let count = 0; count < 20; count += 1) ids.push((await issue()).id);
  const now = Date.now();
  const hour = now - (now % 3_600_000);
  const uses = ids.map((credentialId) => ({
    credentialId,
    version: 1,
    organizationId,
    teamId,
    hour,
    reads: 2,
    writes: 1,
    refused: 1,
    lastUsedAt: now,
  }));
  const readOfAll = async (): Promise<number> => {
    const [row] = await service.sql<{ reads: number }>(
      "select coalesce(sum(reads), 0)::int as reads from scope_usage_daily where scope_id = $1",
      [EVERYTHING],
    );
    return row?.reads ?? 0;
  };
  const before = await readOfAll();
  const { database, close } = openDatabase(service.databaseUrl);
  onTestFinished(close);
  const rounds = Array.from({ length: 20 }, (_, round) => (round % 2 === 0 ? uses : uses.toReversed()));
  // Beside the service of this file, which adds up as well.
  await Promise.all(
    rounds.map(async (round, index) => {
      await writeBatches(
        database,
        round.map((use) => ({ ...use, lastUsedAt: now - index })),
      );
      await addUpBatches(database, 0, 3);
    }),
  );
  await expect.poll(() => service.sql("select id from usage_batches"), { timeout: 10_000 }).toEqual([]);
  const viewer = service.as("viewer");
  const query = { days: "1" };
  for (const { data } of [
    await viewer("GET /organizations/{organizationId}/usage", { params: { organizationId }, query }),
    await viewer("GET /teams/{teamId}/usage", { params: { teamId }, query }),
  ])
    expect(data.days).toMatchObject([{ reads: 800, writes: 400, refused: 400 }]);
  expect((await readOfAll()) - before).toBe(800);
  for (const credentialId of ids) {
    expect((await usageOf(service, credentialId, 1)).days).toMatchObject([
      { reads: 40, writes: 20, refused: 20 },
    ]);
    const { data } = await viewer("GET /credentials/{credentialId}", { params: { credentialId } });
    expect(data).toMatchObject({ requests30d: 60, lastUsedAt: new Date(now).toISOString() });
  }
});
