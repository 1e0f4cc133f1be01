import { describe, expect, vi } from "vitest";
import { type Customer, newCustomer, test as base, type TestService } from "../fixtures";
import { hasNginx, type Nginx, startNginx } from "./nginx";
import { type Answered, ask, type Asked, type RecordingServer, startRecording } from "./servers";
import { type ServiceProcess, startServiceProcess } from "./service-process";

/** A gateway of nginx with a service process of its own, and an API behind it. */
export interface Gateway {
  nginx: Nginx;
  keyService: ServiceProcess;
  /** The API behind the gateway, which answers everything with 200. */
  api: RecordingServer;
  customer: Customer;
  /** Sends a request with a key, as a customer would. */
  send: (apiKey: string, asked?: Asked) => Promise<Answered>;
}

export const REFUSED_PER_MINUTE = 40;

async function startGateway(service: TestService): Promise<Gateway & { stop: () => Promise<void> }> {
  const api = await startRecording((_, response) => response.end("questions"));
  const keyService = await startServiceProcess(service, {
    TRUSTED_PROXIES: "127.0.0.1",
    REFUSED_PER_MINUTE: String(REFUSED_PER_MINUTE),
  });
  const nginx = await startNginx({ keyService: keyService.port, gatherApi: api.port });
  return {
    nginx,
    keyService,
    api,
    customer: await newCustomer(service),
    send: (apiKey, asked = {}) =>
      ask(nginx.port, {
        path: "/qsi/gather/questions?page=2",
        ...asked,
        headers: [["x-api-key", apiKey], ...(asked.headers ?? [])],
      }),
    stop: async () => {
      await nginx.stop();
      await keyService.stop();
      await api.stop();
    },
  };
}

/** Vitest's `test` with the gateway of the file. */
export const test = base.extend<{ gateway: Gateway }>({
  gateway: [
    async ({ service }, use) => {
      const gateway = await startGateway(service);
      await use(gateway);
      await gateway.stop();
    },
    { scope: "file" },
  ],
});

export const UUID = expect.stringMatching(
  /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/,
);
export const TIME = expect.stringMatching(/^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d{3})?Z$/);
/** The documented envelope of an error (gather-api.md, errors). */
export const envelope = (error: object) => ({ error, meta: { requestId: UUID, timestamp: TIME } });
export const invalid = envelope({ code: "UNAUTHORIZED", message: "Invalid API key" });
export const missing = envelope({
  code: "UNAUTHORIZED",
  message: "Missing authentication header",
  details: { expectedFormat: "x-api-key header" },
});
export const readOnly = envelope({ code: "FORBIDDEN", message: "This API key may only read" });
export const unavailable = envelope({
  code: "UNAVAILABLE",
  message: "Whether this key is good can not be known right now",
});

/** Expects an answer of the gateway itself. */
export function expectRefusal(answer: Answered, status: number, body: object): void {
  expect(answer.status).toBe(status);
  expect(answer.json()).toEqual(body);
  expect(answer.headers["content-type"]).toBe("application/json");
  expect(answer.headers["cache-control"]).toBe("no-store");
}

if (!hasNginx) console.warn("The nginx gateway is NOT tested: there is no nginx with auth_request here.");
/** `describe`, where nginx is installed. */
export const describeNginx = hasNginx ? describe : describe.skip;

// The first test of a file waits for a service, which a busy machine takes its time to start.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 });
