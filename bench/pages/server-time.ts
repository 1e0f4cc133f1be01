import { cookieHeader, type Dashboard } from "@/bench/pages/dashboard";
import { median } from "@/bench/statistics";

export interface ServedPage {
  html: string;
  /** From asking until all of it is there, in ms; the median. */
  took: number;
}

const WARM_UP = 5;

/** Asks for a page again and again; null when there is none by this address. */
export async function servePage(
  { url, cookies }: Dashboard,
  path: string,
  calls: number,
): Promise<ServedPage | null> {
  const headers = { cookie: cookieHeader(cookies), accept: "text/html" };
  const took: number[] = [];
  let html = "";
  for (let call = 0; call < calls + WARM_UP; call += 1) {
    const began = performance.now();
    const answer = await fetch(`${url}${path}`, { headers, redirect: "manual" });
    html = await answer.text();
    if (answer.status === 404 || answer.status === 307) return null;
    if (answer.status !== 200) throw new Error(`${path} answered ${answer.status}.`);
    if (call >= WARM_UP) took.push(performance.now() - began);
  }
  return { html, took: median(took) };
}
