import { readKeyServiceSettings } from "@/lib/key-service/settings";
import { migrateDatabase } from "@/lib/key-service/store/migrate";
import { type Browser, chromium, type Cookie, type Page } from "@playwright/test";
import type { World } from "@/bench/world";
import { signIn } from "@/e2e/sign-in";
import { browserFlags, requireBrowser } from "@/local/browser";
import { fillDemoData } from "@/local/demo-data/fill";
import { baseEnvironment, dashboardEnvironment, serviceEnvironment } from "@/local/environment";
import { freePort } from "@/local/free-port";
import { startProvider } from "@/local/oidc-provider";
import { dashboardAnswers, startDashboard } from "@/local/processes";
import { pin } from "@/bench/machine";

/** The name of the database with the demo's customers. */
export const DEMO = "demo";

/** The dashboard as production runs it, the service beside it on loopback, and an administrator signed in. */
export interface Dashboard {
  url: string;
  /** Of the session. */
  cookies: Cookie[];
  page: Page;
}

export async function makeDemoDatabase({ database, secrets }: World): Promise<void> {
  await database.create(DEMO);
  const url = database.urlOf(DEMO);
  await migrateDatabase(url);
  const environment = { ...baseEnvironment(), ...serviceEnvironment(secrets, url) };
  await fillDemoData(readKeyServiceSettings(environment), () => undefined);
}

/**
 * Starts the dashboard on a database, does the work and stops all of it. One page is asked for at a time, so nothing here
 * is a load that has to be kept away from the rest: the system places every process itself.
 */
export async function withDashboard(
  world: World,
  database: string,
  work: (dashboard: Dashboard) => Promise<void>,
): Promise<void> {
  const stops: (() => Promise<void>)[] = [];
  try {
    await world.database.confine("all");
    stops.push(() => world.database.confine("database"));
    const service = await world.startService(database, "all");
    stops.push(service.stop);
    const port = await freePort();
    const url = `http://localhost:${port}`;
    const { OIDC_CLIENT_SECRET: clientSecret, OIDC_SIGNING_KEY: signingKey } = world.secrets;
    const provider = await startProvider({ port: 0, dashboardUrl: url, clientSecret, signingKey });
    stops.push(provider.stop);
    const dashboard = startDashboard(world.folder, port, "production", {
      KEY_SERVICE_URL: service.url,
      ...dashboardEnvironment(world.secrets, url, provider.issuer),
    });
    stops.push(dashboard.stop);
    pin(dashboard.pid, "all");
    await dashboardAnswers(url, dashboard);
    const browser = await launchBrowser();
    stops.push(() => browser.close());
    const page = await browser.newPage({ baseURL: url, viewport: { width: 1440, height: 900 } });
    await signIn(page, "dana", url);
    const cookies = await page.context().cookies();
    // A page that is open reads again by itself, beside what is measured.
    await page.goto("about:blank");
    await work({ url, page, cookies });
  } finally {
    for (const stop of stops.toReversed()) await stop();
  }
}

/** A browser that has every core, as a person's has; it inherits those of the process that starts it. */
async function launchBrowser(): Promise<Browser> {
  pin(process.pid, "all");
  try {
    return await chromium.launch({ executablePath: requireBrowser(() => undefined), args: browserFlags });
  } finally {
    pin(process.pid, "load");
  }
}

/** The header of a request that the administrator's browser makes. */
export const cookieHeader = (cookies: readonly Cookie[]): string =>
  cookies.map(({ name, value }) => `${name}=${value}`).join("; ");
