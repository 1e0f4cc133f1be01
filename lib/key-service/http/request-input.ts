import type { z } from "zod";
import type { Endpoint } from "@/lib/key-service/contract/endpoint";
import { type EndpointKey, type Endpoints, endpoints } from "@/lib/key-service/contract/endpoints";
import { KEY_LIKE } from "@/lib/key-service/contract/vocabulary";
import { invalid } from "@/lib/key-service/domain/refusal";

const MAX_BODY_BYTES = 64 * 1024;

/** What came with a request, before it was checked. */
interface RawInput {
  params: Record<string, string>;
  request: Request;
}

type Part<K extends EndpointKey, P extends "params" | "query" | "body"> =
  Endpoints[K] extends Record<P, infer S extends z.ZodType> ? { [N in P]: z.output<S> } : unknown;

/** The checked parts of a request. */
export type CheckedInput<K extends EndpointKey> = Part<K, "params"> & Part<K, "query"> & Part<K, "body">;

/**
 * Checks path parameters, query and body against the endpoint's schemas.
 * @throws {Refusal} VALIDATION_ERROR that names the first field that does not fit
 */
export function readInput<K extends EndpointKey>(key: K, raw: RawInput): Promise<CheckedInput<K>>;
export async function readInput(key: EndpointKey, { params, request }: RawInput): Promise<unknown> {
  const endpoint: Endpoint = endpoints[key];
  return {
    params: endpoint.params && check("path", endpoint.params, params),
    query: endpoint.query && check("query", endpoint.query, queryOf(request)),
    body: endpoint.body && check("body", endpoint.body, await readJson(request)),
  };
}

function queryOf(request: Request): Record<string, string> {
  const query: Record<string, string> = {};
  for (const [key, value] of new URL(request.url).searchParams) {
    if (Object.hasOwn(query, key)) throw invalid(fieldNamed(key, "query"), "must be given once only");
    query[key] = value;
  }
  return query;
}

async function readJson(request: Request): Promise<unknown> {
  const type = request.headers.get("content-type")?.split(";")[0]?.trim().toLowerCase();
  if (type !== "application/json") throw invalid("content-type", "must be application/json");
  const text = await readText(request);
  try {
    return JSON.parse(text);
  } catch {
    throw invalid("body", "must be JSON");
  }
}

async function readText(request: Request): Promise<string> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of request.body ?? []) {
    size += chunk.byteLength;
    if (size > MAX_BODY_BYTES) throw invalid("body", "must be at most 64 KB");
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString("utf8");
}

function check<Schema extends z.ZodType>(
  part: "path" | "query" | "body",
  schema: Schema,
  value: unknown,
): z.output<Schema> {
  const result = schema.safeParse(value);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  if (issue?.code === "unrecognized_keys")
    throw invalid(fieldNamed(issue.keys[0], part), "is not a field of this call");
  throw invalid(fieldNamed(issue?.path.join("."), part), reasonOf(issue));
}

// Whoever sends a field may name it after a key, which no answer and no log may repeat.
const fieldNamed = (name: string | undefined, part: string): string =>
  !name || KEY_LIKE.test(name) ? part : name;

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_type" && issue.input === undefined) return "is required";
  return issue?.message.startsWith("must") ? issue.message : `must be ${expectedBy(issue)}`;
}

function expectedBy(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === "invalid_type") return `of type ${issue.expected}`;
  if (issue?.code === "invalid_value") return `one of: ${issue.values.map(String).join(", ")}`;
  return "valid";
}
