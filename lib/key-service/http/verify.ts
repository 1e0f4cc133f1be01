import { randomUUID } from "node:crypto";
import type { Verdict, Verifier } from "@/lib/key-service/operations/verification/verifier";
import { clientAddress, type TrustProxy } from "./client-address";
import type { Metrics } from "./metrics";
import type { RefusalLimit } from "./refusal-limit";
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
  const started = performance.now();
  const requestId = randomUUID();
  const finish = (answer: VerifyAnswer): VerifyAnswer => {
    options.metrics.verified(answer.status, performance.now() - started);
    return answer;
  };
  if (request.apiKey === null) return finish(missingKey(requestId));
  const ip = clientAddress(request.peer, request.forwardedFor, options.trustProxy);
  const asked = {
    writes: writesBy(request.method, request.originalMethod, request.forwardedMethod),
    caller: { ip, userAgent: request.userAgent ?? "" },
  };
  const answer = (verdict: Verdict): VerifyAnswer => {
    const exceeded = verdict === "refused" ? options.limit.refused(ip, Date.now()) : null;
    return finish(exceeded ? tooManyRefusals(exceeded, requestId) : answerTo(verdict, requestId));
  };
  const verdict = options.verifier.verify(request.apiKey, asked);
  return verdict instanceof Promise ? verdict.then(answer) : answer(verdict);
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
