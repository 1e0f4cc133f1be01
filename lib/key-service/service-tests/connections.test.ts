import { once } from "node:events";
import { connect, createServer } from "node:net";
import { sql } from "drizzle-orm";
import { expect, onTestFinished } from "vitest";
import { type Database, openDatabase } from "@/lib/key-service/store/database";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { test } from "./fixtures";
import { portOf } from "./gateways/ports";

/** A pool of a single connection, over a wire that can be cut, or go silent for good, when a statement passes. */
async function openOverWire(databaseUrl: string) {
  const url = new URL(databaseUrl);
  const { port, hostname } = url;
  let cutAt: string | null = null;
  let silentAt: string | null = null;
  const wire = createServer((client) => {
    const server = connect(Number(port), hostname);
    for (const socket of [client, server]) socket.on("error", () => socket.destroy());
    let isSilent = false;
    client.on("data", (sent) => {
      isSilent ||= silentAt !== null && sent.includes(silentAt);
      if (isSilent) return void (silentAt = null);
      if (cutAt === null || !sent.includes(cutAt)) return void server.write(sent);
      cutAt = null;
      client.destroy();
    });
    client.on("close", () => server.destroy());
    server.on("close", () => client.destroy());
    server.pipe(client);
  }).listen(0, "127.0.0.1");
  await once(wire, "listening");
  url.hostname = "127.0.0.1";
  url.port = String(portOf(wire));
  const { database, close } = openDatabase(url.href, {
    size: 1,
    connectionTimeoutMs: 2_000,
    statementTimeoutMs: 500,
  });
  onTestFinished(async () => {
    await close();
    wire.close();
  });
  return {
    database,
    cutWhen: (statement: string) => (cutAt = statement),
    silenceWhen: (statement: string) => (silentAt = statement),
  };
}

const one = (database: Database) =>
  inTransaction(database, async (tx) => (await tx.execute(sql`select 1 as one`)).rows);

test("a connection lost between two statements of a change fails that change and nothing else", async ({
  service,
}) => {
  const { database } = await openOverWire(service.databaseUrl);
  const change = inTransaction(database, async (tx) => {
    const { rows } = await tx.execute<{ pid: number }>(sql`select pg_backend_pid() as pid`);
    const [backend] = rows;
    await service.sql("select pg_terminate_backend($1)", [backend?.pid]);
    await expect
      .poll(() => service.sql("select pid from pg_stat_activity where pid = $1", [backend?.pid]))
      .toEqual([]);
    return tx.execute(sql`select 1`);
  });
  await expect(change).rejects.toThrow();
  expect(await one(database)).toEqual([{ one: 1 }]);
});

test.for(["begin", "select 1 as one", "commit"])(
  "a connection lost at `%s` makes room for another",
  async (statement, { service }) => {
    const { database, cutWhen } = await openOverWire(service.databaseUrl);
    expect(await one(database)).toEqual([{ one: 1 }]);
    cutWhen(statement);
    await expect(one(database)).rejects.toThrow();
    expect(await one(database)).toEqual([{ one: 1 }]);
  },
);

test.for(["begin", "select 1 as one", "commit"])(
  "when nobody answers `%s` any more, the connection is given up for another",
  async (statement, { service }) => {
    const { database, silenceWhen } = await openOverWire(service.databaseUrl);
    expect(await one(database)).toEqual([{ one: 1 }]);
    silenceWhen(statement);
    await expect(one(database)).rejects.toThrow();
    expect(await one(database)).toEqual([{ one: 1 }]);
  },
);
