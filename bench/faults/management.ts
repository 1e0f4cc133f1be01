import { administrator } from "@/bench/actor";
import { createClient, type KeyServiceClient } from "@/lib/key-service/client/client";

/** Whoever issues, rotates and revokes in a fault run, as `createdBy.id` has it. */
export const ACTOR = "bench|administrator";

const PATIENCE_MS = 20_000;

/** An administrator's client of the service at an address. */
export function administratorAt(url: string, keyServiceSecret: string): KeyServiceClient {
  const authorization = administrator(keyServiceSecret);
  return createClient({
    baseUrl: `${url}/qsi/gather`,
    fetch: (request) =>
      fetch(request, { signal: AbortSignal.any([request.signal, AbortSignal.timeout(PATIENCE_MS)]) }),
    headers: async () => ({ authorization: await authorization() }),
  });
}

/** A key that a fault run issued. */
export interface OwnKey {
  id: string;
  apiKey: string;
}

/** Makes a customer and gives a way to issue keys to it. */
export async function newCustomer(
  client: KeyServiceClient,
  name: string,
): Promise<{ issue: (by?: KeyServiceClient) => Promise<OwnKey> }> {
  const { data: organization } = await client("POST /organizations", { body: { name } });
  return {
    issue: async (by = client) => {
      const { data } = await by("POST /credentials", {
        body: { organizationId: organization.id, name: "Fault run", permissions: ["read", "write"] },
      });
      if (data.apiKey === undefined) throw new Error("an issued credential came without its key");
      return { id: data.id, apiKey: data.apiKey };
    },
  };
}
