import path from "node:path";
import { answers } from "@/local/answers";
import { type Child, startChild } from "@/local/child";
import { baseEnvironment } from "@/local/environment";
import { freePort } from "@/local/free-port";
import { serviceCommand } from "@/local/service-command";

/** The key management service as a process that can be killed and comes back on the same port. */
export class Instance {
  #child: Child | undefined;

  private constructor(
    readonly port: number,
    private readonly folder: string,
    private readonly env: Record<string, string>,
  ) {}

  /** Starts it, and waits until it is ready. */
  static async start(folder: string, env: Record<string, string>): Promise<Instance> {
    const instance = new Instance(await freePort(), folder, env);
    await instance.restart();
    return instance;
  }

  get url(): string {
    return `http://127.0.0.1:${this.port}`;
  }

  async restart(): Promise<void> {
    this.#child = startChild({
      name: "service",
      command: [...serviceCommand],
      env: { ...baseEnvironment(), ...this.env, SERVICE_PORT: String(this.port) },
      logFile: path.join(this.folder, `service-${this.port}-${Date.now()}.log`),
      echo: false,
    });
    await answers(`${this.url}/readyz`, this.#child);
  }

  /** `kill -9`. */
  async kill(): Promise<void> {
    await this.#child?.kill();
  }

  async stop(): Promise<void> {
    await this.#child?.stop();
  }
}
