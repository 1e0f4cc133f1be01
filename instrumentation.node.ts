import { readKeyServiceSettings } from "@/lib/key-service/settings";
import { SettingsError } from "@/lib/settings-rules";
import { rememberConnections } from "@/lib/web/connection";
import { describeError, log } from "@/lib/web/log";
import { readWebSettings, webSettings } from "@/lib/web/settings";

const EXIT_WITHIN_MS = 10_000;

/** Checks the settings, starts the key management service if it runs in this process, and sees to its end. */
export async function start(): Promise<void> {
  const problems = settingsProblems();
  if (problems.length > 0) {
    process.stderr.write(`The dashboard does not start:\n${problems.join("\n")}\n`);
    process.exit(1);
  }
  rememberConnections();
  if (webSettings().keyService.url !== null) return;
  const { closeEmbeddedService, startEmbeddedService } = await import("@/lib/web/embedded-service");
  startEmbeddedService();
  beforeExit(closeEmbeddedService);
}

function settingsProblems(): string[] {
  const embedded = !process.env["KEY_SERVICE_URL"];
  const checks = [readWebSettings, ...(embedded ? [readKeyServiceSettings] : [])];
  const lines = checks.flatMap((check) => {
    try {
      check(process.env);
      return [];
    } catch (error) {
      if (error instanceof SettingsError) return error.message.split("\n");
      throw error;
    }
  });
  return [...new Set(lines)];
}

// Next.js exits as soon as its server has closed, so the last uses have to be written before it hears of the signal.
function beforeExit(work: () => Promise<void>): void {
  for (const signal of ["SIGTERM", "SIGINT"] as const) {
    const listeners = process.listeners(signal);
    process.removeAllListeners(signal);
    process.once(signal, () => {
      setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
      void work()
        .catch((error: unknown) =>
          log.error({ error: describeError(error) }, "the last uses were not written"),
        )
        .finally(() => {
          for (const listener of listeners) listener(signal);
        });
    });
  }
}
