import { Advice } from "@/local/advice";
import { personas } from "@/local/personas";
import { startStack } from "@/local/stack";

/** `npm run demo` and `npm run dev`: everything on this machine, until Ctrl-C. */
export async function demo(dashboard: "production" | "development"): Promise<void> {
  const begun = Date.now();
  const interrupted = interruption();
  try {
    const stack = await startStack({
      dataDir: process.env["DATA_DIR"] || ".data",
      port: wantedPort(),
      mode: "in-process",
      dashboard,
      demoData: true,
      log: (line) => console.log(line),
      signal: interrupted.signal,
    });
    console.log(welcome(stack.url, (Date.now() - begun) / 1000));
    const failure = await Promise.race([stack.failed, interrupted.happened]);
    console.log(
      failure === undefined ? "\nStopping" : `\n${failure} Stopping. Its log is in ${stack.dataDir}.`,
    );
    await stack.stop();
    process.exitCode = failure === undefined ? 0 : 1;
  } catch (error) {
    if (interrupted.signal.aborted) return;
    console.error(error instanceof Advice ? error.message : error);
    process.exitCode = 1;
  }
}

function wantedPort(): number {
  const port = Number(process.env["PORT"] || 3000);
  if (Number.isInteger(port) && port > 0 && port < 65_535) return port;
  throw new Advice("PORT is not the number of a port.");
}

function interruption() {
  const controller = new AbortController();
  const happened = new Promise<undefined>((resolve) => {
    const interrupt = () => {
      controller.abort();
      resolve(undefined);
    };
    // A second Ctrl-C changes nothing: stopping is under way, and Postgres must be stopped in order.
    for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, interrupt);
    if (process.env["npm_lifecycle_event"] !== undefined) whenParentEnds(interrupt);
  });
  return { signal: controller.signal, happened };
}

// npm hands a SIGTERM to the shell between it and us, which ends without handing it on.
function whenParentEnds(interrupt: () => void): void {
  const parent = process.ppid;
  setInterval(() => {
    if (process.ppid !== parent) interrupt();
  }, 500).unref();
}

function welcome(url: string, seconds: number): string {
  const people = personas.map(({ name, does }) => `    ${name.padEnd(12)} ${does}`);
  return [
    "",
    `  Eucalyptus is at ${url} (started in ${seconds.toFixed(1)} s)`,
    "",
    "  Sign in as one of these, without a password:",
    ...people,
    "",
    "  Ctrl-C stops everything.",
    "",
  ].join("\n");
}
