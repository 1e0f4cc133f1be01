import type { Verifier } from "@/lib/key-service/operations/verification/verifier";
import { answerTo, missingKey, type VerifyAnswer, writesBy } from "./verify-answer";

/** What a gateway asks of every request of a customer (design.md, the contract; gather-api.md, errors). */
export async function verify(verifier: Verifier, request: Request, requestId: string): Promise<Response> {
  return responseOf(await answer(verifier, request, requestId));
}

async function answer(
  verifier: Verifier,
  { headers, method }: Request,
  requestId: string,
): Promise<VerifyAnswer> {
  const apiKey = headers.get("x-api-key");
  if (apiKey === null) return missingKey(requestId);
  const writes = writesBy(method, headers.get("x-original-method"), headers.get("x-forwarded-method"));
  return answerTo(await verifier.verify(apiKey, writes), requestId);
}

function responseOf({ status, headers, body }: VerifyAnswer): Response {
  const response = new Response(body, { status });
  for (let index = 0; index < headers.length; index += 2) {
    response.headers.set(headers[index] ?? "", headers[index + 1] ?? "");
  }
  return response;
}
