import { serve } from "@hono/node-server";
import { SettingsError } from "@/lib/settings-rules";
import { createKeyService } from "./compose";
import { createLog } from "./log";
import { readKeyServiceSettings } from "./settings";

const log = createLog();
const EXIT_WITHIN_MS = 10_000;

function run(): void {
  const service = createKeyService(readKeyServiceSettings(process.env), log);
  const port = Number(process.env["SERVICE_PORT"] ?? 4000);
  const hostname = process.env["SERVICE_HOST"] ?? "127.0.0.1";
  const server = serve({ fetch: service.fetch, port, hostname, overrideGlobalObjects: false }, (address) =>
    log.info({ address: address.address, port: address.port }, "listening"),
  );
  service.start();

  const stop = (signal: string) => {
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
    server.close(() => void service.close().then(() => process.exit(0)));
    if ("closeIdleConnections" in server) server.closeIdleConnections();
  };
  process.once("SIGTERM", stop);
  process.once("SIGINT", stop);
}

try {
  run();
} catch (error) {
  if (!(error instanceof SettingsError)) throw error;
  process.stderr.write(`The key management service does not start:\n${error.message}\n`);
  process.exitCode = 1;
}
