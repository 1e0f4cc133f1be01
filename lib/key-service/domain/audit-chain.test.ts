import { expect, test } from "vitest";
import { auditMac, type AuditRow, CHAIN_START } from "./audit-chain";

const key = Buffer.alloc(32, 7);
const row: AuditRow = {
  number: 1n,
  at: new Date("2026-03-01T12:00:00.123Z"),
  actorKind: "administrator",
  actorId: "issuer|1",
  actorName: "Dana Reyes",
  action: "credential.issued",
  organizationId: "o",
  teamId: null,
  credentialId: "c",
  requestId: "r",
  address: null,
  detail: "{}",
};

const changes: Partial<AuditRow>[] = [
  { number: 2n },
  { at: new Date("2026-03-01T12:00:00.124Z") },
  { actorKind: "operator" },
  { actorId: "issuer|2" },
  { actorName: "Dana Reyez" },
  { action: "credential.revoked" },
  { organizationId: null },
  { teamId: "" },
  { credentialId: "d" },
  { requestId: "" },
  { address: "127.0.0.1" },
  { detail: "{ }" },
  { actorId: "issuer|1Dana", actorName: " Reyes" },
];

test.each(changes)("the MAC changes with %o", (change) => {
  expect(auditMac(key, CHAIN_START, { ...row, ...change })).not.toEqual(auditMac(key, CHAIN_START, row));
});

test("the MAC changes with the row before and with the key", () => {
  const mac = auditMac(key, CHAIN_START, row);
  expect(auditMac(key, mac, row)).not.toEqual(mac);
  expect(auditMac(Buffer.alloc(32, 8), CHAIN_START, row)).not.toEqual(mac);
  expect(auditMac(key, CHAIN_START, { ...row })).toEqual(mac);
});
