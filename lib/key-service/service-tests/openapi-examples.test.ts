import { createConfig, lintFromString } from "@redocly/openapi-core";
import { Ajv2020 } from "ajv/dist/2020.js";
import { describe, expect } from "vitest";
import { z } from "zod";
import { EXAMPLE_ID } from "@/lib/key-service/contract/primitives";
import { newCustomer, test, type TestService } from "./fixtures";

const content = z.record(z.string(), z.object({ schema: z.unknown() }));
const example = z.looseObject({ example: z.unknown().optional() });
const operation = z.object({
  parameters: z
    .array(z.object({ in: z.string(), name: z.string(), schema: example, required: z.boolean().optional() }))
    .default([]),
  requestBody: z
    .object({
      content: z.object({ "application/json": z.object({ schema: z.object({ $ref: z.string() }) }) }),
    })
    .optional(),
  responses: z.record(z.string(), z.object({ content: content.optional() })),
});
const documentShape = z.object({
  paths: z.record(z.string(), z.record(z.string(), operation)),
  components: z.object({ schemas: z.record(z.string(), example) }),
});

const FORMATS = {
  uuid: /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/,
  "date-time": /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(\.\d+)?Z$/,
  date: /^\d{4}-\d\d-\d\d$/,
};

async function readDocument(service: TestService) {
  const document: unknown = await (await service.send("/openapi.json")).json();
  const ajv = new Ajv2020({ strict: false, validateFormats: true });
  for (const [name, form] of Object.entries(FORMATS)) ajv.addFormat(name, form);
  ajv.addSchema(z.record(z.string(), z.unknown()).parse(document), "document");
  const fits = (pointer: string[], value: unknown) => {
    const ref = pointer
      .map((part) => encodeURIComponent(part.replaceAll("~", "~0").replaceAll("/", "~1")))
      .join("/");
    const validate = ajv.compile({ $ref: `document#/${ref}` });
    return validate(value) ? [] : validate.errors;
  };
  return { document, ...documentShape.parse(document), fits };
}

type Read = Awaited<ReturnType<typeof readDocument>>;

/** What the examples speak of, under the ids they name. */
async function addExamples(service: TestService): Promise<void> {
  const { organizationId, teamId, issue } = await newCustomer(service);
  const { id } = await issue();
  await issue();
  await service.sql("set session_replication_role = replica");
  for (const [table, column, from] of [
    ["organizations", "id", organizationId],
    ["organization_activity", "organization_id", organizationId],
    ["teams", "id", teamId],
    ["teams", "organization_id", organizationId],
    ["team_activity", "team_id", teamId],
    ["credentials", "id", id],
    ["credentials", "organization_id", organizationId],
    ["credentials", "team_id", teamId],
    ["credential_secrets", "credential_id", id],
    ["credential_activity", "credential_id", id],
  ])
    await service.sql(`update ${table} set ${column} = $1 where ${column} = $2`, [EXAMPLE_ID, from]);
}

/** Sends one documented call with its examples, and with one more query parameter where one is given. */
async function sendExample(service: TestService, read: Read, key: string, parameter?: string) {
  const [method = "", path = ""] = key.split(" ");
  const described = read.paths[path]?.[method];
  const schema = described?.requestBody?.content["application/json"].schema.$ref.split("/").at(-1) ?? "";
  const body = read.components.schemas[schema]?.example;
  const url = path.replaceAll(/\{\w+\}/g, EXAMPLE_ID);
  const asked = (described?.parameters ?? []).filter(
    ({ in: place, name, required = false }) => place === "query" && (required || name === parameter),
  );
  const query = asked.map(({ name, schema: of }) => `${name}=${encodeURIComponent(String(of.example))}`);
  const response = await service.send(`${url}?${query.join("&")}`, {
    method: method.toUpperCase(),
    headers: {
      authorization: `Bearer ${await service.actorToken()}`,
      ...(body !== undefined && { "content-type": "application/json" }),
    },
    ...(body !== undefined && { body: JSON.stringify(body) }),
  });
  const answer: unknown = await response.json();
  const status = String(response.status);
  expect(Object.keys(described?.responses ?? {}), `${key} answered ${status}`).toContain(status);
  const pointer = ["paths", path, method, "responses", status, "content", "application/json", "schema"];
  expect(read.fits(pointer, answer), `${key}: ${JSON.stringify(answer)}`).toEqual([]);
  return response.status;
}

// In an order in which each can succeed: what ends something comes last.
const CALLS = [
  "get /credentials",
  "post /credentials",
  "get /credentials/{credentialId}",
  "patch /credentials/{credentialId}",
  "post /credentials/{credentialId}/rotate",
  "patch /credentials/{credentialId}/rotation",
  "post /credentials/identify",
  "post /credentials/{credentialId}/reviews",
  "get /credentials/{credentialId}/callers",
  "get /credentials/{credentialId}/usage",
  "get /usage",
  "get /usage/scopes",
  "get /organizations",
  "post /organizations",
  "get /organizations/{organizationId}",
  "get /organizations/{organizationId}/usage",
  "get /organizations/{organizationId}/teams",
  "post /organizations/{organizationId}/teams",
  "get /teams",
  "get /teams/{teamId}",
  "get /teams/{teamId}/usage",
  "patch /teams/{teamId}",
  "get /review",
  "get /overview",
  "get /audit",
  "get /audit/actors",
  "get /audit/head",
  "get /audit/verification",
  "post /sign-ins/failed",
  "delete /credentials/{credentialId}",
  "post /credentials/{credentialId}/restore",
  "post /credentials/revoke",
  "post /credentials/restore",
  "post /teams/{teamId}/revoke-all",
  "post /organizations/{organizationId}/revoke-all",
  "patch /organizations/{organizationId}",
];

describe("openapi.json", () => {
  test("passes a linter at its strictest", async ({ service }) => {
    const { document } = await readDocument(service);
    const problems = await lintFromString({
      source: JSON.stringify(document),
      config: await createConfig({ extends: ["recommended-strict"] }),
    });
    expect(problems.map(({ ruleId, message }) => `${ruleId}: ${message}`)).toEqual([]);
  });

  test("every documented example is taken, and every answer is as documented", async ({ service }) => {
    const read = await readDocument(service);
    await addExamples(service);
    const documented = Object.entries(read.paths).flatMap(([path, operations]) =>
      Object.keys(operations).map((method) => `${method} ${path}`),
    );
    expect(documented.filter((key) => !key.endsWith(" /verify")).toSorted()).toEqual(CALLS.toSorted());
    for (const key of CALLS) {
      // The others of its scope were revoked by the calls before; a count that is another by now is a documented 409.
      const expected = key.endsWith("revoke-all") ? [200, 409] : [200, 201];
      expect(expected, key).toContain(await sendExample(service, read, key));
    }
  });

  test("every documented example of a query parameter is taken", async ({ service }) => {
    const read = await readDocument(service);
    for (const key of CALLS.filter((call) => call.startsWith("get "))) {
      const [method = "", path = ""] = key.split(" ");
      const parameters = read.paths[path]?.[method]?.parameters ?? [];
      for (const { name, in: place, schema } of parameters)
        if (place === "query" && schema.example !== undefined)
          expect(await sendExample(service, read, key, name), `${key} ${name}`).toBe(200);
    }
  });
});
