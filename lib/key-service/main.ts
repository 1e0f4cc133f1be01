import { SettingsError } from "@/lib/settings-rules";
import { createKeyService } from "./compose";
import { createLog } from "./log";
import { readKeyServiceSettings } from "./settings";

const EXIT_WITHIN_MS = 10_000;

function run(): void {
  const log = createLog();
  const service = createKeyService(readKeyServiceSettings(process.env), log);
  const port = Number(process.env["SERVICE_PORT"] ?? 4000);
  const host = process.env["SERVICE_HOST"] ?? "127.0.0.1";
  let isStopping = false;
  const server = service.server({
    isReady: () => !isStopping && service.isReady(),
    isStopping: () => isStopping,
  });

  // A reverse proxy keeps its connections; one that this side closed first would fail the next request.
  server.keepAliveTimeout = 75_000;
  server.listen(port, host, () => log.info({ host, port }, "listening"));
  server.on("error", (error) => {
    log.error({ cause: error.message }, "the service can not listen");
    process.exit(1);
  });
  service.start();

  const stop = (signal: NodeJS.Signals) => {
    isStopping = true;
    log.info({ signal }, "stopping");
    setTimeout(() => process.exit(1), EXIT_WITHIN_MS).unref();
    server.close(() => void service.close().finally(() => process.exit(0)));
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
