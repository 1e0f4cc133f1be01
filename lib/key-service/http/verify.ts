import type { Service } from "@/lib/key-service/operations/context";
import { verifyApiKey } from "@/lib/key-service/operations/verification/verify";
import { failure, success } from "./envelope";

/** What a gateway asks of every request of a customer (design.md, the contract; gather-api.md, errors). */
export async function verify(service: Service, request: Request, requestId: string): Promise<Response> {
  const apiKey = request.headers.get("x-api-key");
  if (apiKey === null) {
    return failure(requestId, {
      code: "UNAUTHORIZED",
      message: "Missing authentication header",
      details: { expectedFormat: "x-api-key header" },
    });
  }
  const result = await verifyApiKey(service, apiKey, methodsOf(request));
  if (result.kind === "refused")
    return failure(requestId, { code: "UNAUTHORIZED", message: "Invalid API key" });
  if (result.kind === "read-only")
    return failure(requestId, { code: "FORBIDDEN", message: "This API key may only read" });

  const { verification } = result;
  const response = success(requestId, 200, verification);
  response.headers.set("x-qualifi-credential-id", verification.credentialId);
  response.headers.set("x-qualifi-organization-id", verification.organizationId);
  response.headers.set("x-qualifi-team-id", verification.teamId ?? "");
  response.headers.set("x-qualifi-permissions", verification.permissions.join(","));
  return response;
}

// A gateway asks with a GET of its own and names the customer's method in a header.
function methodsOf({ method, headers }: Request): string[] {
  const named = [headers.get("x-original-method"), headers.get("x-forwarded-method")];
  return [method, ...named.filter((name) => name !== null && name !== "")].filter((name) => name !== null);
}
