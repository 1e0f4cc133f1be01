import { once } from "node:events";
import { createServer, type RequestListener } from "node:http";
import { setTimeout as sleep } from "node:timers/promises";
import { expect, onTestFinished, test } from "vitest";
import { networkFetch } from "./network-fetch";

const WITHIN_MS = 100;

async function serve(answer: RequestListener): Promise<string> {
  const server = createServer(answer).listen(0, "127.0.0.1");
  onTestFinished(() => {
    server.close();
    server.closeAllConnections();
  });
  await once(server, "listening");
  const address = server.address();
  if (address === null || typeof address === "string") throw new Error("the server has no port");
  return `http://127.0.0.1:${address.port}/`;
}

test("a table that takes longer than an answer may take to begin comes whole", async () => {
  const url = await serve((_, response) => {
    const write = async () => {
      response.write("first\n");
      await sleep(3 * WITHIN_MS);
      response.end("last\n");
    };
    void write();
  });
  const answer = await networkFetch(WITHIN_MS)(new Request(url));
  expect(await answer.text()).toBe("first\nlast\n");
});

test("an answer that does not begin in time is given up", async () => {
  const url = await serve(() => undefined);
  await expect(networkFetch(WITHIN_MS)(new Request(url))).rejects.toMatchObject({ name: "TimeoutError" });
});

test("who asked can give up while the answer is read", async () => {
  const url = await serve((_, response) => void response.write("first\n"));
  const asking = new AbortController();
  const answer = await networkFetch(WITHIN_MS)(new Request(url, { signal: asking.signal }));
  asking.abort();
  await expect(answer.text()).rejects.toMatchObject({ name: "AbortError" });
});
