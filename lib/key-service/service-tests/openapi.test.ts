import { expect } from "vitest";
import { z } from "zod";
import { endpoints } from "@/lib/key-service/contract/endpoints";
import { test } from "./fixtures";

const shape = z.object({
  openapi: z.string(),
  paths: z.record(z.string(), z.record(z.string(), z.unknown())),
  components: z.object({
    schemas: z.record(z.string(), z.object({ required: z.array(z.string()).optional() })),
  }),
});

test("openapi.json describes every call", async ({ service }) => {
  const response = await service.send("/openapi.json");
  expect(response.status).toBe(200);
  const { openapi, paths, components } = shape.parse(await response.json());
  expect(openapi).toBe("3.1.1");
  for (const key of Object.keys(endpoints)) {
    const [method = "", path = ""] = key.split(" ");
    expect(paths[path], key).toHaveProperty(method.toLowerCase());
  }
  expect(Object.keys(paths["/verify"] ?? {})).toEqual(expect.arrayContaining(["get", "post", "delete"]));
  expect(components.schemas["Credential"]?.required).toEqual(
    expect.arrayContaining(["id", "name", "organizationId", "teamId", "createdAt", "lastUsedAt"]),
  );
});
