import { once } from "node:events";
import { createServer } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { currentPeer, onwardHeaders, rememberConnections } from "./connection";

const forwardedFor = (headers: Headers) => headers.get("x-forwarded-for");
const claiming = (address: string) => new Headers({ "x-forwarded-for": address });

test("a request goes on with the address of its connection behind those that it claims", () => {
  expect(forwardedFor(onwardHeaders(new Headers(), "192.0.2.1"))).toBe("192.0.2.1");
  expect(forwardedFor(onwardHeaders(claiming("203.0.113.9"), "192.0.2.1"))).toBe("203.0.113.9, 192.0.2.1");
});

test("where the connection is not known no claim goes on", () => {
  expect(forwardedFor(onwardHeaders(claiming("203.0.113.9"), null))).toBeNull();
});

test("each request knows its own connection, after a pause too, and whatever it claims", async () => {
  rememberConnections();
  expect(currentPeer()).toBeNull();
  const server = createServer((_, response) => {
    void sleep(5).then(() => response.end(currentPeer()));
  }).listen(0, "127.0.0.1");
  onTestFinished(() => void server.close());
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  const url = `http://127.0.0.1:${address.port}/`;
  const answers = await Promise.all(
    ["203.0.113.9", "203.0.113.10"].map((claimed) =>
      fetch(url, { headers: { "x-forwarded-for": claimed } }).then((response) => response.text()),
    ),
  );
  expect(answers).toEqual(["127.0.0.1", "127.0.0.1"]);
});
