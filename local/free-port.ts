import { createServer } from "node:net";
import { Advice } from "@/local/advice";

/** The address that everything local listens on: nothing here is meant to be reached from another machine. */
export const loopback = "127.0.0.1";

/** A TCP port that nothing listens on at this moment. */
export function freePort(): Promise<number> {
  return tryPort(0).then((port) => {
    if (port === undefined) throw new Error("No TCP port is free.");
    return port;
  });
}

/** Whether nothing listens on that port of the loopback address. */
export async function isFree(port: number): Promise<boolean> {
  return (await tryPort(port)) !== undefined;
}

/** Checks that the dashboard can have this port and the provider the next. */
export async function requireFree(port: number): Promise<void> {
  for (const needed of [port, port + 1]) {
    if (await isFree(needed)) continue;
    throw new Advice(`Port ${needed} is taken. Choose another with PORT=… (that one and the next are used).`);
  }
}

function tryPort(port: number): Promise<number | undefined> {
  return new Promise((resolve) => {
    const server = createServer();
    server.once("error", () => resolve(undefined));
    server.listen(port, loopback, () => {
      const address = server.address();
      const taken = typeof address === "object" && address !== null ? address.port : undefined;
      server.close(() => resolve(taken));
    });
  });
}
