import { isReading } from "@/lib/key-service/domain/permissions";
import type { Verdict } from "@/lib/key-service/operations/verification/verifier";
import type { Exceeded } from "./refusal-limit";

/** An answer to `verify`, apart from how it is sent: the two servers that send it differ in that only. */
export interface VerifyAnswer {
  status: number;
  /** Names and values in turn. */
  headers: string[];
  /** ASCII. */
  body: string;
}

const JSON_HEADERS: readonly string[] = ["content-type", "application/json", "cache-control", "no-store"];
/**
 * Repeats the body of an answer that is no 200: nginx throws the body of an authentication request away and passes on
 * only what a header holds (docs/gateways/nginx.conf).
 */
const REFUSAL_HEADER = "x-eucalyptus-refusal";
const CHALLENGE = 'ApiKey realm="Gather API", header="x-api-key"';

/** Whether the customer's request writes: its own method does, or one that a gateway says the customer used. */
export const writesBy = (method: string, original: string | null, forwarded: string | null): boolean =>
  !isReading(method) ||
  (original ? !isReading(original) : false) ||
  (forwarded ? !isReading(forwarded) : false);

/** The documented answer to a request without the header (gather-api.md, errors). */
export const missingKey = (requestId: string): VerifyAnswer =>
  refusal(
    requestId,
    401,
    "UNAUTHORIZED",
    "Missing authentication header",
    ',"details":{"expectedFormat":"x-api-key header"}',
  );

/** The answer that a verdict stands for (design.md, the contract). */
export function answerTo(verdict: Verdict, requestId: string): VerifyAnswer {
  if (verdict === "refused") return refusal(requestId, 401, "UNAUTHORIZED", "Invalid API key");
  if (verdict === "read-only") return refusal(requestId, 403, "FORBIDDEN", "This API key may only read");
  if (verdict === "unknowable") return unknowable(requestId);
  const { secret, isStale } = verdict;
  const { credentialId, organizationId, teamId, environment, mayWrite, expiresAt } = secret;
  // Ids, words and times only: nothing in it needs escaping.
  const body =
    `{"data":{"credentialId":"${credentialId}","organizationId":"${organizationId}","teamId":${teamId === null ? "null" : `"${teamId}"`},` +
    `"permissions":${mayWrite ? '["read","write"]' : '["read"]'},"environment":"${environment}",` +
    `"expiresAt":${expiresAt === null ? "null" : `"${new Date(expiresAt).toISOString()}"`}},${meta(requestId)}}`;
  const headers = [
    ...JSON_HEADERS,
    "x-qualifi-credential-id",
    credentialId,
    "x-qualifi-organization-id",
    organizationId,
    "x-qualifi-team-id",
    teamId ?? "",
    "x-qualifi-permissions",
    mayWrite ? "read,write" : "read",
    "content-length",
    String(body.length),
  ];
  if (isStale) headers.push("x-eucalyptus-stale", "1");
  return { status: 200, headers, body };
}

function refusal(
  requestId: string,
  status: 401 | 403,
  code: string,
  message: string,
  details = "",
): VerifyAnswer {
  return noSuccess(
    status,
    status === 401 ? ["www-authenticate", CHALLENGE] : [],
    `{"error":{"code":"${code}","message":"${message}"${details}},${meta(requestId)}}`,
  );
}

// Constant words, numbers and times only: nothing in the body could break out of a header.
const noSuccess = (status: number, headers: readonly string[], body: string): VerifyAnswer => ({
  status,
  headers: [...JSON_HEADERS, ...headers, REFUSAL_HEADER, body, "content-length", String(body.length)],
  body,
});

/** The answer to a refusal past the limit of its address. */
export const tooManyRefusals = ({ limit, resetAt }: Exceeded, requestId: string): VerifyAnswer =>
  noSuccess(
    429,
    ["retry-after", String(Math.max(1, Math.ceil((resetAt - Date.now()) / 1_000)))],
    `{"error":{"code":"RATE_LIMIT_EXCEEDED","message":"Too many refused requests from this address",` +
      `"details":{"limit":${limit},"remaining":0,"resetAt":"${new Date(resetAt).toISOString()}"}},${meta(requestId)}}`,
  );

/** The answer when it can not be known whether a key is good: never a 401 (security.md). */
const unknowable = (requestId: string): VerifyAnswer =>
  noSuccess(
    503,
    ["retry-after", "1"],
    `{"error":{"code":"UNAVAILABLE","message":"Whether this key is good can not be known right now"},${meta(requestId)}}`,
  );

const meta = (requestId: string) => `"meta":{"requestId":"${requestId}","timestamp":"${timestamp()}"}`;

let second = 0;
let secondText = "";

// Many answers fall into one second; the text of its moment is made once, up to the milliseconds.
function timestamp(): string {
  const now = Date.now();
  const ms = now % 1_000;
  if (now - ms !== second) {
    second = now - ms;
    secondText = new Date(second).toISOString().slice(0, -"000Z".length);
  }
  return `${secondText}${String(ms).padStart(3, "0")}Z`;
}
