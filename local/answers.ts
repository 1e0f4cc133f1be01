import { readFile } from "node:fs/promises";
import { setTimeout as delay } from "node:timers/promises";
import { Advice } from "@/local/advice";
import type { Child } from "@/local/child";

const patience = 60_000;

/** Waits until an address answers without a server error. Throws with the process' last lines when it ends first. */
export async function answers(address: string, child: Child, signal?: AbortSignal): Promise<void> {
  const giveUp = Date.now() + patience;
  const ended = child.ended.then((how) => ({ how }));
  while (Date.now() < giveUp) {
    const result = await Promise.race([ended, isUp(address)]);
    if (typeof result === "object") {
      throw new Advice(`${child.name} has ended (${result.how}).\n${await tail(child.logFile)}`);
    }
    if (result) return;
    await delay(50, undefined, signal && { signal });
  }
  throw new Advice(`${child.name} does not answer at ${address}.\n${await tail(child.logFile)}`);
}

async function isUp(address: string): Promise<boolean> {
  try {
    const response = await fetch(address, { redirect: "manual", signal: AbortSignal.timeout(20_000) });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}

async function tail(logFile: string): Promise<string> {
  return (await readFile(logFile, "utf8")).trimEnd().split("\n").slice(-30).join("\n");
}
