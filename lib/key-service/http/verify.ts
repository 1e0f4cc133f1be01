import type { Verdict, Verifier } from "@/lib/key-service/operations/verification/verifier";
import { clientAddress, type TrustProxy } from "./client-address";
import type { Metrics } from "./metrics";
import type { RefusalLimit } from "./refusal-limit";
import { newRequestId } from "./request-id";
import { answerTo, missingKey, tooManyRefusals, type VerifyAnswer, writesBy } from "./verify-answer";

/** The headers of a request to `verify` that count; several values of one header arrive joined by commas. */
export interface VerifyRequest {
  method: string;
  /** Address of the connection; null where it is not known. */
  peer: string | null;
  apiKey: string | null;
  originalMethod: string | null;
  forwardedMethod: string | null;
  forwardedFor: string | null;
  userAgent: string | null;
}

export interface VerifyOptions {
  verifier: Verifier;
  limit: RefusalLimit;
  trustProxy: TrustProxy;
  metrics: Metrics;
}

/**
 * What a gateway asks of every request of a customer (design.md, the contract): answered at once when the key is in
 * memory, otherwise later.
 */
export function answerVerify(
  options: VerifyOptions,
  request: VerifyRequest,
): VerifyAnswer | Promise<VerifyAnswer> {
  const asking = { started: performance.now(), requestId: newRequestId(), ip: "" };
  if (request.apiKey === null) return finish(options, asking, missingKey(asking.requestId));
  asking.ip = clientAddress(request.peer, request.forwardedFor, options.trustProxy);
  const verdict = options.verifier.verify(request.apiKey, {
    writes: writesBy(request.method, request.originalMethod, request.forwardedMethod),
    ip: asking.ip,
    userAgent: request.userAgent ?? "",
  });
  // No closure is made for what is answered at once, which is nearly everything.
  if (verdict instanceof Promise) return verdict.then((later) => answer(options, asking, later));
  return answer(options, asking, verdict);
}

/** A request that is being answered. */
interface Asking {
  /** Of `performance.now()`. */
  started: number;
  requestId: string;
  ip: string;
}

function answer(options: VerifyOptions, asking: Asking, verdict: Verdict): VerifyAnswer {
  const exceeded = verdict === "refused" ? options.limit.refused(asking.ip, Date.now()) : null;
  const { requestId } = asking;
  return finish(
    options,
    asking,
    exceeded ? tooManyRefusals(exceeded, requestId) : answerTo(verdict, requestId),
  );
}

function finish({ metrics }: VerifyOptions, { started }: Asking, answered: VerifyAnswer): VerifyAnswer {
  metrics.verified(answered.status, performance.now() - started);
  return answered;
}

/** `answerVerify` for a request that came by way of `fetch`, over a connection from `peer`. */
export async function respondVerify(
  options: VerifyOptions,
  { method, headers }: Request,
  peer: string | null,
): Promise<Response> {
  const {
    status,
    headers: answered,
    body,
  } = await answerVerify(options, {
    method,
    peer,
    apiKey: headers.get("x-api-key"),
    originalMethod: headers.get("x-original-method"),
    forwardedMethod: headers.get("x-forwarded-method"),
    forwardedFor: headers.get("x-forwarded-for"),
    userAgent: headers.get("user-agent"),
  });
  const response = new Response(body, { status });
  for (let index = 0; index < answered.length; index += 2) {
    response.headers.set(answered[index] ?? "", answered[index + 1] ?? "");
  }
  return response;
}
