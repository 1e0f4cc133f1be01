import { randomUUID } from "node:crypto";
import { expect } from "vitest";
import { runCommandFile } from "./commands";
import { newCustomer, test } from "./fixtures";

test(
  "a key is revoked from a shell: refused by the running service, audited as the operator",
  { timeout: 60_000 },
  async ({ service }) => {
    const { issue } = await newCustomer(service);
    const { id, apiKey } = await issue();
    expect((await service.verify(apiKey)).status).toBe(200);

    const { exitCode, said } = await runCommandFile(service, "revoke", [
      id.toUpperCase(),
      "--reason",
      "exposed",
    ]);
    expect(said).toContain(`Credential ${id} is revoked.`);
    expect(said).toContain("Exposed");
    expect(said).toContain("This can not be undone.");
    expect(exitCode).toBe(0);
    expect((await service.verify(apiKey)).status).toBe(401);

    const { data } = await service.as("viewer")("GET /credentials/{credentialId}", {
      params: { credentialId: id },
    });
    expect(data).toMatchObject({
      status: "revoked",
      revocationReason: "exposed",
      revokedBy: { id: "operator" },
    });
    // The service is a process beside the one that revoked: the moment is the one at which it knew.
    expect(said).toContain(`refused since  ${data.refusedSince}`);
    expect(Date.parse(data.refusedSince ?? "")).toBeGreaterThan(Date.parse(data.revokedAt ?? ""));
    const [event] = await service.sql(
      "select actor_kind, actor_id, action, credential_id from audit_events order by number desc limit 1",
    );
    expect(event).toEqual({
      actor_kind: "operator",
      actor_id: "operator",
      action: "credential.revoked",
      credential_id: id,
    });
  },
);

test("what can not be revoked is said in a line", { timeout: 60_000 }, async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id, apiKey } = await issue();
  const revoke = (args: string[]) => runCommandFile(service, "revoke", args);
  expect(await revoke([randomUUID()])).toEqual({ exitCode: 1, said: "There is no such credential\n" });
  const byKey = await revoke([apiKey]);
  expect(byKey).toMatchObject({ exitCode: 2, said: expect.stringMatching(/by its id, never by its key/) });
  expect(byKey.said).not.toContain(apiKey);
  expect(await revoke([id, "--reason", "leaked"])).toMatchObject({
    exitCode: 2,
    said: expect.stringMatching(/must be one of: unused, replaced, exposed/),
  });
  expect(await revoke([])).toMatchObject({
    exitCode: 2,
    said: expect.stringMatching(/Usage: npm run revoke/),
  });
  expect((await service.verify(apiKey)).status).toBe(200);
});
