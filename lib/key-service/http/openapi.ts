import {
  createDocument,
  type ZodOpenApiOperationObject,
  type ZodOpenApiPathsObject,
  type ZodOpenApiResponsesObject,
} from "zod-openapi";
import { z } from "zod";
import type { Endpoint } from "@/lib/key-service/contract/endpoint";
import { endpoints } from "@/lib/key-service/contract/endpoints";
import { errorEnvelope, meta } from "@/lib/key-service/contract/primitives";
import { verification } from "@/lib/key-service/contract/verification";
import { ERROR_STATUS, type ErrorCode } from "@/lib/key-service/contract/vocabulary";

const VERIFY_METHODS = ["get", "post", "put", "patch", "delete", "head", "options"] as const;

const VERIFY_REFUSALS = ["UNAUTHORIZED", "FORBIDDEN", "RATE_LIMIT_EXCEEDED", "UNAVAILABLE"] as const;
const REFUSAL_HEADERS = {
  "x-eucalyptus-refusal": {
    schema: { type: "string" as const },
    description: "The body once more, for gateways that pass on headers only",
  },
};

/** The OpenAPI 3.1 document of the whole contract, made from the schemas that the service checks with. */
export function openApiDocument() {
  const paths: ZodOpenApiPathsObject = { "/verify": verifyPath() };
  for (const [key, endpoint] of Object.entries<Endpoint>(endpoints)) {
    const [method = "GET", path = ""] = key.split(" ");
    paths[path] = { ...paths[path], [method.toLowerCase()]: operationOf(key, endpoint) };
  }
  return createDocument({
    openapi: "3.1.1",
    info: {
      title: "Gather API: key management service",
      version: "1.0.0",
      description:
        "Issues, rotates and revokes the keys of the Gather API, and tells a gateway whose a key is.",
      license: { name: "Proprietary", identifier: "LicenseRef-Proprietary" },
    },
    servers: [{ url: "/qsi/gather" }],
    security: [{ actorToken: [] }],
    tags: [
      { name: "Credentials", description: "The keys" },
      { name: "Organizations", description: "Whose keys they are" },
      { name: "Teams", description: "Parts of an organization" },
      { name: "Review", description: "What needs attention" },
      { name: "Audit", description: "Who did what" },
      { name: "Verification", description: "What a gateway asks" },
    ],
    paths,
    components: {
      securitySchemes: {
        actorToken: {
          type: "http",
          scheme: "bearer",
          bearerFormat: "JWT",
          description: "Made by the dashboard; lives for 60 s",
        },
        apiKey: { type: "apiKey", in: "header", name: "x-api-key", description: "A customer's key" },
      },
    },
  });
}

function operationOf(key: string, endpoint: Endpoint): ZodOpenApiOperationObject {
  const parameters = {
    ...(endpoint.params && { path: endpoint.params }),
    ...(endpoint.query && { query: endpoint.query }),
    ...(endpoint.idempotent && {
      header: z.object({
        "idempotency-key": z.string().min(1).max(200).optional().meta({
          description: "The same key and body within 24 h answer with the same credential, without its key",
        }),
      }),
    }),
  };
  return {
    operationId: operationId(key),
    summary: endpoint.summary,
    tags: [tagOf(key)],
    ...(Object.keys(parameters).length > 0 && { requestParams: parameters }),
    ...(endpoint.body && {
      requestBody: { required: true, content: { "application/json": { schema: endpoint.body } } },
    }),
    responses: {
      [endpoint.status]: successResponse(endpoint),
      ...errorResponses([
        "VALIDATION_ERROR",
        "UNAUTHORIZED",
        "FORBIDDEN",
        ...endpoint.errors,
        "INTERNAL_ERROR",
        "UNAVAILABLE",
      ]),
    },
  };
}

function verifyPath(): Record<string, ZodOpenApiOperationObject> {
  const refusals = Object.fromEntries(
    VERIFY_REFUSALS.map((code) => [
      ERROR_STATUS[code],
      { ...jsonResponse(code, errorEnvelope), headers: REFUSAL_HEADERS },
    ]),
  );
  const operation = (method: string): ZodOpenApiOperationObject => ({
    operationId: `verify_${method}`,
    summary: "Whether a key is good for a request, and whose it is",
    tags: ["Verification"],
    security: [{ apiKey: [] }],
    requestParams: {
      header: z.object({
        "x-original-method": z
          .string()
          .optional()
          .meta({ description: "The customer's method, where the gateway asks with its own" }),
        "x-forwarded-method": z
          .string()
          .optional()
          .meta({ description: "The same, as other gateways name it" }),
      }),
    },
    responses: {
      200: {
        ...jsonResponse("The key is good", z.object({ data: verification, meta })),
        headers: {
          "x-qualifi-credential-id": { schema: { type: "string" } },
          "x-qualifi-organization-id": { schema: { type: "string" } },
          "x-qualifi-team-id": {
            schema: { type: "string" },
            description: "Empty when the key belongs to the whole organization",
          },
          "x-qualifi-permissions": { schema: { type: "string" }, description: "Separated by commas" },
        },
      },
      ...refusals,
      ...errorResponses(["INTERNAL_ERROR"]),
    },
  });
  return Object.fromEntries(VERIFY_METHODS.map((method) => [method, operation(method)]));
}

function errorResponses(codes: readonly ErrorCode[]): ZodOpenApiResponsesObject {
  return Object.fromEntries(codes.map((code) => [ERROR_STATUS[code], jsonResponse(code, errorEnvelope)]));
}

function successResponse({ data, meta: answerMeta, csv }: Endpoint) {
  const { description, content } = jsonResponse("Success", z.object({ data, meta: answerMeta }));
  return {
    description,
    content: { ...content, ...(csv && { "text/csv": { schema: z.string() } }) },
  };
}

const jsonResponse = (description: string, schema: z.ZodType) => ({
  description,
  content: { "application/json": { schema } },
});

const operationId = (key: string) =>
  key
    .toLowerCase()
    .replaceAll(/[^a-z]+/g, "_")
    .replaceAll(/^_|_$/g, "");

function tagOf(key: string): string {
  if (key.includes("/review") || key.includes("/overview")) return "Review";
  if (key.includes("/audit")) return "Audit";
  if (key.includes("/teams")) return "Teams";
  return /\/(organizations|usage\/scopes)/.test(key) ? "Organizations" : "Credentials";
}
