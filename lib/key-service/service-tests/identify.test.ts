import { randomBytes } from "node:crypto";
import { expect } from "vitest";
import { generateApiKey } from "@/lib/key-service/domain/api-key";
import { newCustomer, test } from "./fixtures";

test("a pasted log tells whose its keys are and which are still good", async ({ service }) => {
  const { issue, organizationId } = await newCustomer(service);
  const admin = service.as("admin");
  const rotated = await issue({ name: "rotated" });
  const { data: renewed } = await admin("POST /credentials/{credentialId}/rotate", {
    params: { credentialId: rotated.id },
    body: { overlapSeconds: 3600 },
  });
  const revoked = await issue({ name: "revoked" });
  await admin("DELETE /credentials/{credentialId}", { params: { credentialId: revoked.id } });
  const stranger = generateApiKey(randomBytes);

  const text = `10:02 x-api-key: ${rotated.apiKey}\n10:03 "${renewed.apiKey}"\n${revoked.apiKey},${stranger}`;
  const { data } = await service.as("viewer")("POST /credentials/identify", { body: { text } });
  expect(data).toMatchObject([
    {
      credential: { id: rotated.id, organizationId, status: "rotating" },
      version: 1,
      isGood: true,
      endsAt: expect.any(String),
    },
    { credential: { id: rotated.id }, version: 2, isGood: true, endsAt: null, last4: renewed.last4 },
    { credential: { id: revoked.id, status: "revoked" }, isGood: false },
    { credential: null, version: null, isGood: false, last4: stranger.slice(-4) },
  ]);
  expect(service.logged()).not.toContain("qapi_");
});

test("a text without keys is answered with none, and one that is too long or holds too many is refused", async ({
  service,
}) => {
  const viewer = service.as("viewer");
  expect((await viewer("POST /credentials/identify", { body: { text: "nothing here" } })).data).toEqual([]);
  const keys = Array.from({ length: 51 }, () => generateApiKey(randomBytes)).join(" ");
  for (const text of ["", "x".repeat(60_001), keys])
    await expect(viewer("POST /credentials/identify", { body: { text } })).rejects.toMatchObject({
      status: 400,
      details: { field: "text" },
    });
  expect(service.logged()).not.toContain("qapi_");
});
