import path from "node:path";
import { answers } from "@/local/answers";
import { nextProgram } from "@/local/build";
import { type Child, startChild } from "@/local/child";
import { baseEnvironment } from "@/local/environment";
import { freePort, loopback } from "@/local/free-port";
import { serviceCommand } from "@/local/service-command";

type Settings = Record<string, string>;

/** Starts the key management service as a process of its own, on a free port. */
export async function startService(
  dataDir: string,
  settings: Settings,
): Promise<{ url: string; child: Child }> {
  const port = await freePort();
  const child = startChild({
    name: "The key management service",
    command: [...serviceCommand],
    env: { ...baseEnvironment(), ...settings, SERVICE_PORT: String(port) },
    logFile: path.join(dataDir, "service.log"),
    echo: false,
  });
  return { url: `http://${loopback}:${port}`, child };
}

/** Starts the dashboard: the production build, or the sources as they are. */
export function startDashboard(
  dataDir: string,
  port: number,
  kind: "production" | "development",
  settings: Settings,
): Child {
  return startChild({
    name: "The dashboard",
    command: [nextProgram, kind === "production" ? "start" : "dev", "-H", loopback, "-p", String(port)],
    env: { ...baseEnvironment(), ...settings, NODE_ENV: kind },
    logFile: path.join(dataDir, "dashboard.log"),
    echo: kind === "development",
  });
}

/** Waits until the service answers calls. */
export function serviceAnswers(url: string, child: Child, signal?: AbortSignal): Promise<void> {
  return answers(`${url}/qsi/gather/openapi.json`, child, signal);
}

/** Waits until the dashboard serves pages. */
export function dashboardAnswers(url: string, child: Child, signal?: AbortSignal): Promise<void> {
  return answers(`${url}/sign-in`, child, signal);
}
