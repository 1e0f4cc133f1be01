import { expect } from "vitest";
import { copies } from "./copies";
import { newCustomer, test } from "./fixtures";

test("one or two characters are looked for where names begin", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service, "Xq Haulage");
  const { id } = await issue({ name: "XQ dawn" });
  await issue({ name: "Dawn xq" });
  const found = async (q: string) =>
    (await service.as("viewer")("GET /credentials", { query: { q, organizationId } })).data.map(
      (credential) => credential.id,
    );
  expect(await found("xq")).toEqual([id]);
  expect(await found("x")).toEqual([id]);
  const organizations = await service.as("viewer")("GET /organizations", { query: { q: "xq" } });
  expect(organizations.data.map((organization) => organization.id)).toEqual([organizationId]);
});

test("a search finds a text that thousands have, and one that few have, in the same order", async ({
  service,
}) => {
  const { issue } = await newCustomer(service);
  const { id, createdAt } = await issue({ name: "Nightly pipeline" });
  await copies(service, id, "Pipeline copy", 2_100);
  const search = async (q: string, more: Record<string, string> = {}) =>
    service.as("viewer")("GET /credentials", { query: { q, limit: "50", ...more } });

  const common = await search("pipeline");
  expect(common.meta).toMatchObject({ count: 1_000, countCapped: true });
  expect(common.data.map(({ name }) => name)).toEqual([
    "Nightly pipeline",
    ...Array(49).fill("Pipeline copy"),
  ]);
  const moments = common.data.map((credential) => credential.createdAt);
  expect(moments).toEqual(moments.toSorted().toReversed());
  const { nextCursor } = common.meta;
  const [following] = (await search("pipeline", { cursor: nextCursor ?? "" })).data;
  expect(Date.parse(following?.createdAt ?? "")).toBe(Date.parse(createdAt) - 50_000);

  const rare = await search("nightly");
  expect(rare.data.map((credential) => credential.id)).toEqual([id]);
  expect(rare.meta).toMatchObject({ count: 1, countCapped: false, nextCursor: null });
  expect((await search("zzzz")).meta.countCapped).toBe(true);
});

test("a whole name finds those that are called exactly so", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service);
  const { id } = await issue({ name: "Nightly %_ run" });
  await issue({ name: "Nightly %_ run, old" });
  const { data } = await service.as("viewer")("GET /credentials", {
    query: { organizationId, name: "nightly %_ RUN" },
  });
  expect(data.map((credential) => credential.id)).toEqual([id]);
});
