import { describe, expect } from "vitest";
import { copies } from "./copies";
import { newCustomer, test } from "./fixtures";

describe("organizations and teams", () => {
  test("are found by name or id and show what they hold", async ({ service }) => {
    const { organizationId, issue } = await newCustomer(service, "Zephyr Staffing");
    const { apiKey } = await issue();
    await service.verify(apiKey);
    const viewer = service.as("viewer");
    const find = async (q: string) => (await viewer("GET /organizations", { query: { q } })).data;
    await expect
      .poll(async () => (await find("zephyr"))[0], { timeout: 5_000 })
      .toMatchObject({ id: organizationId, teamCount: 1, liveKeyCount: 1, requests30d: 1 });
    expect(await find(organizationId)).toHaveLength(1);
    const { data: teams } = await viewer("GET /organizations/{organizationId}/teams", {
      params: { organizationId },
    });
    expect(teams).toMatchObject([
      {
        organizationId,
        organizationName: "Zephyr Staffing",
        archivedAt: null,
        description: null,
        liveKeyCount: 1,
        requests30d: 1,
      },
    ]);
    const [team] = teams;
    const { data } = await viewer("GET /teams/{teamId}", { params: { teamId: team?.id ?? "" } });
    expect(data).toEqual(team);
  });

  test("a team is found without its organization", async ({ service }) => {
    const { organizationId, teamId } = await newCustomer(service, "Quarrystone Dental");
    const viewer = service.as("viewer");
    const find = async (q: string) => (await viewer("GET /teams", { query: { q } })).data;
    const [team] = await find(teamId);
    expect(team).toMatchObject({ id: teamId, organizationId, organizationName: "Quarrystone Dental" });
    expect((await find(team?.displayName ?? "")).map(({ id }) => id)).toContain(teamId);
    expect(await find("no team has this name")).toEqual([]);
  });

  test.for(["name", "createdAt", "teamCount", "liveKeyCount", "lastUsedAt", "requests30d"] as const)(
    "sort by %s both ways",
    async (sort, { service }) => {
      const busy = await newCustomer(service, "One");
      await busy.issue();
      const idle = await newCustomer(service, "Two");
      await service.refreshFigures();
      const ids = async (order: "asc" | "desc") =>
        (await service.as("viewer")("GET /organizations", { query: { sort, order, limit: "100" } })).data.map(
          ({ id }) => id,
        );
      const ascending = await ids("asc");
      expect(await ids("desc")).toEqual(ascending.toReversed());
      if (sort === "liveKeyCount")
        expect(ascending.indexOf(busy.organizationId)).toBeGreaterThan(
          ascending.indexOf(idle.organizationId),
        );
    },
  );

  test("are found by their whole name, and a team among those of its organization", async ({ service }) => {
    const { organizationId, teamId } = await newCustomer(service, "Marram");
    await newCustomer(service, "Marram Dunes");
    const viewer = service.as("viewer");
    const { data: organization } = await viewer("GET /organizations/{organizationId}", {
      params: { organizationId },
    });
    const same = await viewer("GET /organizations", {
      query: { displayName: organization.displayName.toUpperCase() },
    });
    expect(same.data.map(({ id }) => id)).toEqual([organizationId]);
    const { data: team } = await viewer("GET /teams/{teamId}", { params: { teamId } });
    const teams = await viewer("GET /organizations/{organizationId}/teams", {
      params: { organizationId },
      query: { displayName: team.displayName.toLowerCase() },
    });
    expect(teams.data.map(({ id }) => id)).toEqual([teamId]);
    expect((await viewer("GET /organizations", { query: { displayName: "Marra" } })).data).toEqual([]);
  });

  test("with very many keys are counted as of the last refresh, and anew as soon as something changes", async ({
    service,
  }) => {
    const { organizationId, issue } = await newCustomer(service, "Ironbark Logistics");
    const { id } = await issue();
    await copies(service, id, "Copy", 300);
    await service.refreshFigures();
    const liveKeys = async () =>
      (await service.as("viewer")("GET /organizations", { query: { q: "ironbark" } })).data[0]?.liveKeyCount;
    expect(await liveKeys()).toBe(301);
    // Behind the service's back, so that the list can only know of it by counting.
    await copies(service, id, "Copy", 5);
    expect(await liveKeys(), "not counted for this list").toBe(301);
    await service.as("admin")("DELETE /credentials/{credentialId}", { params: { credentialId: id } });
    expect(await liveKeys()).toBe(305);
    const { data } = await service.as("viewer")("GET /organizations/{organizationId}", {
      params: { organizationId },
    });
    expect(data.liveKeyCount, "of one organization always counted").toBe(305);
  });

  test("that are not there are not found", async ({ service }) => {
    const id = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";
    const viewer = service.as("viewer");
    const missing = [
      () => viewer("GET /organizations/{organizationId}", { params: { organizationId: id } }),
      () => viewer("GET /organizations/{organizationId}/teams", { params: { organizationId: id } }),
      () => viewer("GET /teams/{teamId}", { params: { teamId: id } }),
      () => viewer("GET /credentials/{credentialId}", { params: { credentialId: id } }),
    ];
    for (const call of missing)
      await expect(call()).rejects.toMatchObject({ status: 404, code: "NOT_FOUND", details: { id } });
    await expect(viewer("GET /teams/{teamId}", { params: { teamId: "1" } })).rejects.toMatchObject({
      status: 400,
      details: { field: "teamId" },
    });
  });
});

test("a page can begin after an imported id of no RFC version", async ({ service }) => {
  const ids = ["99999999-aaaa-9aaa-1aaa-aaaaaaaaaaaa", "99999999-aaaa-9aaa-1aaa-bbbbbbbbbbbb"];
  for (const id of ids) {
    await service.sql(
      `insert into organizations select $1::uuid, 'odd-' || $1::text, 'Odd ' || $1::text, '{read}', now(), now()`,
      [id],
    );
    await service.sql("insert into organization_activity (organization_id, requests_30d) values ($1, 0)", [
      id,
    ]);
  }
  const read = (cursor: Record<string, string>) =>
    service.as("viewer")("GET /organizations", { query: { q: "odd-9999", limit: "1", ...cursor } });
  const first = await read({});
  const second = await read({ cursor: first.meta.nextCursor ?? "" });
  expect([...first.data, ...second.data].map(({ id }) => id).toSorted()).toEqual(ids);
});
