import { randomBytes } from "node:crypto";
import pino from "pino";
import { expect, onTestFinished } from "vitest";
import { createKeyService, type KeyService } from "@/lib/key-service/compose";
import { hashApiKey, type Pepper, type Peppers } from "@/lib/key-service/domain/key-hash";
import { trustProxies } from "@/lib/key-service/http/client-address";
import { openDatabase } from "@/lib/key-service/store/database";
import { openStaging } from "@/lib/key-service/store/import";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { newCustomer, test, type TestService } from "./fixtures";

const peppersOf = (...all: [Pepper, ...Pepper[]]): Peppers => ({ all, current: all.at(-1) ?? all[0] });

/** Another instance on the database of the test, as a deployment with other settings starts it. */
async function startInstance({ databaseUrl, auditKey }: TestService, peppers: Peppers) {
  let logged = "";
  const instance: KeyService = createKeyService(
    {
      databaseUrl,
      auditKey,
      peppers,
      actorTokenSecret: randomBytes(48),
      staleSeconds: 30,
      requiresChecksum: true,
      trustProxy: trustProxies(""),
      refusedPerMinute: 0,
    },
    pino({ level: "info" }, { write: (line: string) => (logged += line) }),
  );
  instance.start();
  let isOpen = true;
  const stop = async () => {
    if (isOpen) await instance.close();
    isOpen = false;
  };
  onTestFinished(stop);
  const verify = async (apiKey: string) => {
    const request = new Request("http://instance/qsi/gather/verify", { headers: { "x-api-key": apiKey } });
    return (await instance.fetch(request, null)).status;
  };
  return { verify, stop, isReady: instance.isReady, logged: () => logged };
}

const storedVersion = async ({ sql }: TestService, id: string) =>
  (
    await sql<{ v: number }>("select pepper_version as v from credential_secrets where credential_id = $1", [
      id,
    ])
  )[0]?.v;

/** A key that was issued before the pepper changed: stored under the older one. */
async function olderKey(service: TestService) {
  const { issue } = await newCustomer(service);
  const { id, apiKey } = await issue();
  const [older] = service.peppers;
  await service.sql("update credential_secrets set hmac = $2, pepper_version = $3 where credential_id = $1", [
    id,
    hashApiKey(older, apiKey),
    older.version,
  ]);
  return { id, apiKey };
}

const ready = (instance: { isReady: () => boolean }) =>
  expect.poll(instance.isReady, { timeout: 5_000 }).toBe(true);

test("a key moves to the current pepper on use and is good all the while, in memory and anew", async ({
  service,
}) => {
  const { id, apiKey } = await olderKey(service);
  const [older, current] = service.peppers;
  expect((await service.verify(apiKey)).status).toBe(200);
  await expect.poll(() => storedVersion(service, id), { timeout: 5_000 }).toBe(current.version);
  expect(await service.sql("select hmac from credential_secrets where credential_id = $1", [id])).toEqual([
    { hmac: hashApiKey(current, apiKey) },
  ]);
  expect((await service.verify(apiKey)).status).toBe(200);
  const anew = await startInstance(service, peppersOf(older, current));
  await ready(anew);
  expect(await anew.verify(apiKey)).toBe(200);
});

test("while an instance lives that knows the older pepper only, no key moves and new ones are good there too", async ({
  service,
}) => {
  const [older, current] = service.peppers;
  // As before the change: nothing is stored under the current pepper yet.
  await service.sql("delete from credential_secrets");
  const behind = await startInstance(service, peppersOf(older));
  await ready(behind);
  const { id, apiKey } = await olderKey(service);
  const { issue } = await newCustomer(service);
  const issued = await issue();
  expect(await storedVersion(service, issued.id)).toBe(older.version);
  expect((await service.verify(apiKey)).status).toBe(200);
  for (const key of [apiKey, issued.apiKey]) expect(await behind.verify(key)).toBe(200);
  expect(await storedVersion(service, id)).toBe(older.version);

  await behind.stop();
  await expect.poll(() => storedVersion(service, id), { timeout: 5_000 }).toBe(current.version);
  expect(await storedVersion(service, (await issue()).id)).toBe(current.version);
});

test("an instance without a pepper that good keys need is not ready, says so, and never calls a key invalid", async ({
  service,
}) => {
  const [older, current] = service.peppers;
  const { issue } = await newCustomer(service);
  const { apiKey } = await issue();
  const lacking = await startInstance(service, peppersOf(older));
  expect(await lacking.verify(apiKey)).toBe(503);
  expect(lacking.isReady()).toBe(false);
  expect(lacking.logged()).toContain(`"versions":[${current.version}]`);
});

test("a revoked key that can be restored still needs its pepper; one revoked as exposed does not", async ({
  service,
}) => {
  const [older, current] = service.peppers;
  await service.sql("delete from credential_secrets");
  const { issue } = await newCustomer(service);
  const { id } = await issue();
  const revoke = (reason: "other" | "exposed") =>
    service.as("admin")("DELETE /credentials/{credentialId}", {
      params: { credentialId: id },
      query: { reason },
    });
  await revoke("other");
  const lacking = await startInstance(service, peppersOf(older));
  await expect.poll(lacking.logged, { timeout: 5_000 }).toContain(`"versions":[${current.version}]`);
  expect(lacking.isReady()).toBe(false);
  await revoke("exposed");
  await ready(await startInstance(service, peppersOf(older)));
});

test("while an import holds its lock for long, an instance begins and keys are issued", async ({
  service,
}) => {
  const { issue } = await newCustomer(service);
  const { database, close } = openDatabase(service.databaseUrl, { size: 1 });
  onTestFinished(close);
  await inTransaction(database, async (tx) => {
    await openStaging(tx);
    const beginning = await startInstance(service, peppersOf(...service.peppers));
    await ready(beginning);
    expect(await beginning.verify((await issue()).apiKey)).toBe(200);
  });
});
