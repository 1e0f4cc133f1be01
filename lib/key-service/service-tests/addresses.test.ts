import { expect } from "vitest";
import { newCustomer, test } from "./fixtures";

// In this process nobody knows where a request comes from.
const ownAddress = process.env["KEY_SERVICE_TEST_MODE"] === "network" ? "127.0.0.1" : "unknown";
const claimed = { "x-forwarded-for": "203.0.113.9" };

// The second path is the same to a router, but not to a server that compares bytes.
test.for(["/verify", "/%76erify"])(
  "nobody makes up the address of a caller: %s",
  async (path, { service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    expect((await service.send(path, { headers: { ...claimed, "x-api-key": apiKey } })).status).toBe(200);
    const addresses = async () => {
      const { data } = await service.as("viewer")("GET /credentials/{credentialId}/callers", {
        params: { credentialId: id },
      });
      return data.map(({ ip }) => ip);
    };
    await expect.poll(addresses, { timeout: 15_000 }).toEqual([ownAddress]);
  },
);
