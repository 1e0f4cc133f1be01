import { spawn, spawnSync } from "node:child_process";
import { once } from "node:events";
import { chmod, mkdir, mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { answered, freePort } from "./ports";

const documented = path.resolve(import.meta.dirname, "../../../../docs/gateways");

/** Debian keeps it where an ordinary user's PATH does not look. */
const PATH = `${process.env["PATH"] ?? ""}:/usr/sbin:/usr/local/sbin`;

/** Whether there is an nginx here that can ask another server about a request. */
export const hasNginx = /http_auth_request_module/.test(
  spawnSync("nginx", ["-V"], { env: { NODE_ENV: "test", PATH }, encoding: "utf8" }).stderr,
);

/** The line of an instance of the service. */
const SERVICE_LINE = "server 127.0.0.1:4000 max_fails=1 fail_timeout=1s;";

export interface Nginx {
  port: number;
  /** What the access log and the error log hold. */
  logged: () => Promise<{ access: string; error: string }>;
  stop: () => Promise<void>;
}

/** Runs nginx with the documented files; only addresses, ports and the folder of the logs are others. */
export async function startNginx(ports: {
  keyService: number | readonly number[];
  gatherApi: number;
}): Promise<Nginx> {
  const folder = await mkdtemp(path.join(tmpdir(), "eucalyptus-nginx-"));
  // As root, nginx's workers are somebody else.
  await chmod(folder, 0o711);
  await mkdir(path.join(folder, "conf.d"));
  const port = await freePort();
  const health = await freePort();
  const instances = [ports.keyService].flat();
  await adapt(folder, "nginx.conf", [
    ["listen 8080;", `listen 127.0.0.1:${port};`],
    ["/var/log/nginx/access.log", path.join(folder, "access.log")],
    ["/var/log/nginx/error.log", path.join(folder, "error.log")],
  ]);
  await adapt(folder, "nginx-upstreams.conf", [
    [SERVICE_LINE, instances.map((instance) => SERVICE_LINE.replace("4000", String(instance))).join("\n")],
    ["127.0.0.1:3100", `127.0.0.1:${ports.gatherApi}`],
  ]);
  const main = path.join(folder, "nginx.conf");
  await writeFile(main, mainConfiguration(folder, health));

  const child = spawn("nginx", ["-p", folder, "-c", main, "-e", path.join(folder, "error.log")], {
    env: { NODE_ENV: "test", PATH, TZ: "UTC" },
    stdio: ["ignore", "ignore", "pipe"],
  });
  let said = "";
  child.stderr.on("data", (chunk: Buffer) => (said += chunk.toString()));
  await answered(`http://127.0.0.1:${health}/`, () => said);
  return {
    port,
    logged: async () => ({
      access: await readFile(path.join(folder, "access.log"), "utf8"),
      error: await readFile(path.join(folder, "error.log"), "utf8"),
    }),
    stop: async () => {
      const ended = once(child, "exit");
      child.kill("SIGTERM");
      await ended;
      await rm(folder, { recursive: true });
    },
  };
}

async function adapt(folder: string, name: string, changes: [from: string, to: string][]): Promise<void> {
  let text = await readFile(path.join(documented, name), "utf8");
  for (const [from, to] of changes) {
    if (text.split(from).length !== 2) throw new Error(`${name} must hold "${from}" once`);
    text = text.replace(from, to);
  }
  await writeFile(path.join(folder, "conf.d", name), text);
}

// What a package's own /etc/nginx/nginx.conf does around the documented files.
const mainConfiguration = (folder: string, health: number): string => `
daemon off;
worker_processes 1;
pid ${folder}/nginx.pid;
events { worker_connections 4096; }
http {
  ${["client_body", "proxy", "fastcgi", "uwsgi", "scgi"].map((kind) => `${kind}_temp_path ${folder}/${kind};`).join("\n  ")}
  include ${folder}/conf.d/*.conf;
  server {
    listen 127.0.0.1:${health};
    access_log off;
    return 200;
  }
}
`;
