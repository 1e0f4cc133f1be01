import type { Browser, BrowserContext, Page } from "@playwright/test";
import { type PersonaId, personaById } from "@/local/personas";
import type { Stack } from "@/local/stack";

type StorageState = Awaited<ReturnType<BrowserContext["storageState"]>>;

/** The sessions of one worker: each person signs in once. */
export type SignIns = { storageState: (persona: PersonaId) => Promise<StorageState> };

export function startSignIns(browser: Browser, stack: Stack): SignIns {
  const sessions = new Map<PersonaId, Promise<StorageState>>();
  return {
    storageState: (persona) => {
      const session = sessions.get(persona) ?? signInOnce(browser, stack, persona);
      sessions.set(persona, session);
      return session;
    },
  };
}

async function signInOnce(browser: Browser, stack: Stack, persona: PersonaId): Promise<StorageState> {
  const context = await browser.newContext({ baseURL: stack.url });
  try {
    await signIn(await context.newPage(), persona, stack.url);
    return await context.storageState();
  } finally {
    await context.close();
  }
}

/** Signs a person in by the dashboard's sign-in page and the provider's, and waits until the dashboard is back. */
export async function signIn(
  page: Page,
  persona: PersonaId,
  dashboardUrl: string | undefined,
): Promise<void> {
  await page.goto("/");
  await page.getByRole("button", { name: /sign in/i }).click();
  await page.getByRole("button", { name: personaById(persona)?.name ?? persona }).click();
  await page.waitForURL((url) => url.origin === dashboardUrl && !url.pathname.startsWith("/api/"));
}
