import { type Context as HonoContext, Hono } from "hono";
import { routePath } from "hono/route";
import type { Logger } from "pino";
import type { Endpoint } from "@/lib/key-service/contract/endpoint";
import { type EndpointKey, endpoints } from "@/lib/key-service/contract/endpoints";
import { ERROR_STATUS } from "@/lib/key-service/contract/vocabulary";
import { notFound, Refusal } from "@/lib/key-service/domain/refusal";
import { UNKNOWN_ACTOR } from "@/lib/key-service/operations/audit/refusal-recorder";
import { type Actor, type Context, requireRole, type Service } from "@/lib/key-service/operations/context";
import { authenticator } from "./authenticate";
import { knownAddress } from "./client-address";
import { asksForCsv, csvResponse, isCsvKey } from "./csv";
import { success } from "./envelope";
import { errorResponse } from "./error-response";
import type { Handlers } from "./handler";
import { handlers } from "./handlers";
import type { Metrics } from "./metrics";
import { openApiDocument } from "./openapi";
import { newRequestId } from "./request-id";
import { readInput } from "./request-input";
import { respondVerify, type VerifyOptions } from "./verify";

export interface HttpAppOptions {
  service: Service;
  verify: VerifyOptions;
  metrics: Metrics;
  /** The bytes that sign actor tokens. */
  actorTokenSecret: Uint8Array;
  log: Logger;
}

interface Answer {
  data: unknown;
  meta?: Readonly<Record<string, unknown>>;
}

interface Env {
  Bindings: {
    /** Address of the connection; null where it is not known. */
    peer: string | null;
  };
  Variables: {
    requestId: string;
    /** Of a management call. */
    call?: EndpointKey;
    /** Once it is known who acts. */
    actor?: Actor;
  };
}

/** The one HTTP application of the key management service, below `/qsi/gather`. */
export function createHttpApp({
  service,
  verify,
  metrics,
  actorTokenSecret,
  log,
}: HttpAppOptions): Hono<Env> {
  const app = new Hono<Env>().basePath("/qsi/gather");

  app.use(async (c, next) => {
    c.set("requestId", newRequestId());
    await next();
  });

  for (const path of ["/verify", "/verify/*"])
    app.all(path, (c) => respondVerify(verify, c.req.raw, c.env.peer));

  const authenticate = authenticator(actorTokenSecret);
  const document = openApiDocument();
  app.get("/openapi.json", (c) => c.json(document));

  const addressOf = (c: HonoContext<Env>) =>
    knownAddress(c.env.peer, c.req.header("x-forwarded-for") ?? null, verify.trustProxy);

  const recordRefusal = (c: HonoContext<Env>, error: Error) => {
    const { call, actor = UNKNOWN_ACTOR, requestId } = c.var;
    if (call === undefined || !(error instanceof Refusal) || !isWorthRecording(call, error)) return;
    const { code } = error;
    const detail = { endpoint: call, status: ERROR_STATUS[code], code };
    service.refusals.record({ action: "call.refused", actor, address: addressOf(c), requestId, detail });
  };

  const register = <K extends EndpointKey>(key: K, handler: Handlers<K>[K]) => {
    const { access, status }: Endpoint = endpoints[key];
    const [method = "GET", path = ""] = key.split(" ");
    app.on(method, path.replaceAll(/\{(\w+)\}/g, ":$1"), async (c) => {
      c.set("call", key);
      const requestId = c.get("requestId");
      const started = performance.now();
      const actor = await authenticate(c.req.header("authorization") ?? null);
      c.set("actor", actor);
      requireRole(actor, access);
      const input = await readInput(key, { params: c.req.param(), request: c.req.raw });
      const context: Context = { ...service, actor, requestId, address: addressOf(c) };
      const answered = () => {
        log.info(
          { requestId, call: key, status, actor: actor.id, ms: Math.round(performance.now() - started) },
          "answered",
        );
        metrics.called(key, status);
      };
      if (isCsvKey(key) && asksForCsv(c.req.header("accept"))) {
        const response = await csvResponse(key, context, input, log);
        answered();
        return response;
      }
      const answer: Answer = await handler(context, input, c.req.header("idempotency-key"));
      answered();
      return success(requestId, status, answer.data, answer.meta);
    });
  };
  for (const key of Object.keys(endpoints).filter(isEndpointKey)) register<EndpointKey>(key, handlers[key]);

  app.notFound((c) => errorResponse(notFound("route", "of that method and path"), c.get("requestId"), log));
  app.onError((error, c) => {
    const response = errorResponse(error, c.get("requestId"), log);
    const call = `${c.req.method} ${routePath(c, -1).replace("/qsi/gather", "")}`;
    log.info({ requestId: c.get("requestId"), call, status: response.status }, "refused");
    recordRefusal(c, error);
    metrics.called(call, response.status);
    return response;
  });
  return app;
}

const isEndpointKey = (key: string): key is EndpointKey => key in endpoints;

// Who may not ask, and what would have changed something: a page that reads what is not there is no event.
const isWorthRecording = (call: EndpointKey, { code }: Refusal): boolean =>
  code === "UNAUTHORIZED" || code === "FORBIDDEN" || !call.startsWith("GET ");
