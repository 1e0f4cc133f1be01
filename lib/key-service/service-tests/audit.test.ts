import { Client } from "pg";
import { expect } from "vitest";
import { auditMac, type AuditRow, CHAIN_START } from "@/lib/key-service/domain/audit-chain";
import { newCustomer, test } from "./fixtures";

interface StoredRow {
  number: string;
  at: Date;
  actor_kind: string;
  actor_id: string;
  actor_name: string;
  action: string;
  organization_id: string | null;
  team_id: string | null;
  credential_id: string | null;
  request_id: string;
  address: string | null;
  detail: string;
  mac: Buffer;
}

const toAuditRow = (row: StoredRow): AuditRow => ({
  number: BigInt(row.number),
  at: row.at,
  actorKind: row.actor_kind,
  actorId: row.actor_id,
  actorName: row.actor_name,
  action: row.action,
  organizationId: row.organization_id,
  teamId: row.team_id,
  credentialId: row.credential_id,
  requestId: row.request_id,
  address: row.address,
  detail: row.detail,
});

test("every change leaves one numbered and chained row, in the order of the commits", async ({ service }) => {
  const { issue, organizationId, teamId } = await newCustomer(service);
  const admin = service.as("admin");
  const { id } = await issue();
  const params = { credentialId: id };
  await admin("PATCH /credentials/{credentialId}", { params, body: { name: "Renamed" } });
  await admin("PATCH /credentials/{credentialId}", { params, body: { name: "Renamed" } });
  await admin("PATCH /credentials/{credentialId}", { params, body: { expiresAt: "2090-01-01T00:00:00Z" } });
  await admin("POST /credentials/{credentialId}/rotate", { params, body: { overlapSeconds: 60 } });
  await admin("PATCH /credentials/{credentialId}/rotation", { params, body: { endsAt: "now" } });
  await admin("DELETE /credentials/{credentialId}", { params });
  await admin("DELETE /credentials/{credentialId}", { params });
  await admin("POST /credentials/{credentialId}/restore", { params });
  await admin("DELETE /credentials/{credentialId}", { params });
  await admin("DELETE /credentials/{credentialId}", { params, query: { reason: "exposed" } });
  await Promise.all(Array.from({ length: 20 }, () => issue()));

  const rows = await service.sql<StoredRow>("select * from audit_events order by number");
  expect(rows.map(({ number }) => Number(number))).toEqual(rows.map((_, index) => index + 1));
  expect(rows.slice(0, 11).map(({ action }) => action)).toEqual([
    "organization.created",
    "team.created",
    "credential.issued",
    "credential.renamed",
    "credential.expiry-changed",
    "credential.rotated",
    "credential.rotation-moved",
    "credential.revoked",
    "credential.restored",
    "credential.revoked",
    "credential.reason-raised",
  ]);
  expect(rows[3]).toMatchObject({
    actor_kind: "administrator",
    actor_id: "https://issuer.example|dana",
    actor_name: "Dana Reyes",
    organization_id: organizationId,
    team_id: teamId,
    credential_id: id,
  });
  expect(JSON.parse(rows[3]?.detail ?? "")).toEqual({
    before: { name: "Production API Key" },
    after: { name: "Renamed" },
  });

  let previous: Buffer = CHAIN_START;
  for (const row of rows) {
    expect(auditMac(service.auditKey, previous, toAuditRow(row)).equals(row.mac), `row ${row.number}`).toBe(
      true,
    );
    previous = row.mac;
  }
  const [head] = await service.sql<{ number: string; mac: Buffer }>("select number, mac from audit_head");
  expect(head).toMatchObject({ number: rows.at(-1)?.number, mac: previous });
});

test("a change whose audit row can not be written does not happen", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id, apiKey } = await issue();
  await service.sql("alter table audit_events add constraint full_disk check (false) not valid");
  const revoke = service.as("admin")("DELETE /credentials/{credentialId}", { params: { credentialId: id } });
  await expect(revoke).rejects.toMatchObject({ status: 500, code: "INTERNAL_ERROR" });
  await service.sql("alter table audit_events drop constraint full_disk");
  expect((await service.verify(apiKey)).status).toBe(200);
});

test("a refused change leaves no row of a change", async ({ service }) => {
  const { issue } = await newCustomer(service);
  const { id } = await issue();
  const count = async () =>
    (
      await service.sql<{ count: number }>(
        "select count(*)::int from audit_events where action <> 'call.refused'",
      )
    )[0]?.count;
  const before = await count();
  await expect(
    service.as("admin")("POST /credentials/{credentialId}/restore", { params: { credentialId: id } }),
  ).rejects.toThrow();
  await expect(
    service.as("viewer")("DELETE /credentials/{credentialId}", { params: { credentialId: id } }),
  ).rejects.toThrow();
  expect(await count()).toBe(before);
});

test("the number of the newest row is announced", async ({ service }) => {
  const listener = new Client({ connectionString: service.databaseUrl });
  await listener.connect();
  const announced: (string | undefined)[] = [];
  listener.on("notification", ({ payload }) => announced.push(payload));
  await listener.query("listen eucalyptus_audit");
  await newCustomer(service);
  const [head] = await service.sql<{ number: string }>("select number from audit_head");
  await expect.poll(() => announced.at(-1)).toBe(head?.number);
  await listener.end();
});
