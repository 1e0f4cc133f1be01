import { describe, expect, it } from "vitest";
import { z } from "zod";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import { ActionRefusal, invalidInput, knownActionError } from "./action-error";

describe("what a person is told of an error", () => {
  it("names the field that does not fit", () => {
    const schema = z.object({ scope: z.object({ name: z.string("must be text") }) });
    const { error } = schema.safeParse({ scope: { name: 1 } });
    expect(error && knownActionError(invalidInput(error))).toEqual({
      code: "VALIDATION_ERROR",
      message: "must be text",
      field: "scope.name",
      requestId: null,
      details: { field: "scope.name", reason: "must be text" },
    });
  });

  it("names no field when the whole input is wrong", () => {
    const { error } = z.object({}).safeParse(null);
    expect(error && knownActionError(invalidInput(error))).toMatchObject({
      code: "VALIDATION_ERROR",
      field: null,
    });
  });

  it("is what the key management service says, with the request id", () => {
    const error = new KeyServiceError(
      409,
      { code: "CONFLICT", message: "It is revoked", details: { field: "status" } },
      "id-1",
    );
    expect(knownActionError(error)).toEqual({
      code: "CONFLICT",
      message: "It is revoked",
      field: "status",
      requestId: "id-1",
      details: { field: "status" },
    });
  });

  it("is the refusal of the dashboard itself", () => {
    expect(knownActionError(new ActionRefusal("FORBIDDEN", "No"))).toMatchObject({
      code: "FORBIDDEN",
      message: "No",
      details: {},
    });
  });

  it("is nothing of an error that was not foreseen", () => {
    expect(knownActionError(new Error("select secret from credentials"))).toBeNull();
    expect(knownActionError("secret")).toBeNull();
  });
});
