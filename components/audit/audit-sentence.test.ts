import { expect, test } from "vitest";
import { endpoints } from "@/lib/key-service/contract/endpoints";
import { AUDIT_ACTIONS } from "@/lib/key-service/contract/vocabulary";
import { sentenceOf, sentenceText } from "./audit-sentence";
import type { ToldEvent } from "./audit-sentence";

const ID = "0193a5c2-7c1e-7d42-9a51-3f0d2a6b9c10";
const event = (action: string, detail: ToldEvent["detail"] = {}): ToldEvent => ({
  number: 7,
  at: "2026-11-24T12:03:07.000Z",
  actor: { kind: "administrator", id: "dana", name: "Dana Reyes" },
  action,
  organization: { id: ID, name: "Northwind" },
  team: { id: ID, name: "Recruiting" },
  credential: { id: ID, name: "Billing sync" },
  requestId: ID,
  address: "192.0.2.7",
  detail,
});

test.each([
  ["credential.revoked", { reason: "exposed" }, "Dana Reyes revoked Billing sync, exposed"],
  [
    "credential.rotation-moved",
    { after: { endsAt: "2026-11-24T12:03:07.000Z" } },
    "Dana Reyes ended the old secret of Billing sync",
  ],
  [
    "credential.rotation-moved",
    { after: { endsAt: "2026-11-25T12:00:00.000Z" } },
    "Dana Reyes moved the end of the old secret of Billing sync to 25\u00a0Nov\u00a02026,\u00a012:00:00\u00a0UTC",
  ],
  ["credential.revoked", { reason: "other" }, "Dana Reyes revoked Billing sync"],
  [
    "credential.renamed",
    { before: { name: "Old" }, after: { name: "Then" } },
    "Dana Reyes renamed Old to Then",
  ],
  [
    "credential.expiry-changed",
    { before: {}, after: { expiresAt: null } },
    "Dana Reyes changed the expiry of Billing sync to never",
  ],
  [
    "credential.restored",
    { refusedMeanwhile: 2 },
    "Dana Reyes restored Billing sync, 2 requests refused meanwhile",
  ],
  [
    "credential.issued",
    { permissions: ["read"], environment: "staging", expiresAt: "2027-01-31T12:00:00Z" },
    "Dana Reyes issued Billing sync, read only, staging, until 31\u00a0Jan\u00a02027",
  ],
  [
    "organization.permissions-changed",
    { after: { permissions: ["read"] } },
    "Dana Reyes limited keys to reading in Northwind",
  ],
  ["team.changed", { after: { description: null } }, "Dana Reyes changed the description of Recruiting"],
] as const)("%s with %j", (action, detail, sentence) => {
  expect(sentenceText(event(action, detail))).toBe(sentence);
});

test("every action of the vocabulary makes a sentence, even where its detail says nothing", () => {
  for (const action of AUDIT_ACTIONS) {
    const text = sentenceText(event(action));
    expect(text).toMatch(/^Dana Reyes [a-z]/);
    expect(text, action).not.toMatch(/“|undefined|null|NaN/);
  }
});

test("an action that is not known is told by its name, with what it was done to", () => {
  const unknown = event("credential.moved-away");
  expect(sentenceText(unknown)).toBe("Dana Reyes did “credential moved away” to Billing sync");
  expect(sentenceOf(unknown).at(-1)).toEqual({ kind: "credential", id: ID, name: "Billing sync" });
});

test("a refused call says what it would have done and why it did not", () => {
  const detail = { endpoint: "DELETE /credentials/{credentialId}", status: 403, code: "FORBIDDEN" };
  const refused = event("call.refused", detail);
  expect(sentenceText(refused)).toBe("Dana Reyes was refused revoking a key on Billing sync: not allowed");
});

test("every change of the contract has words for its refusal", () => {
  const changes = Object.keys(endpoints).filter(
    (key) => !key.startsWith("GET ") && key !== "POST /sign-ins/failed",
  );
  expect(changes.length).toBeGreaterThan(10);
  for (const endpoint of changes) {
    const text = sentenceText(event("call.refused", { endpoint, status: 409, code: "CONFLICT" }));
    expect(text).toMatch(/^Dana Reyes was refused [a-z].*: something else was in the way$/);
    expect(text).not.toContain(endpoint);
  }
});

test("a failed sign-in says why, and how many like it were only counted", () => {
  expect(sentenceText(event("sign-in.failed", { reason: "no-role", leftOut: 12 }))).toBe(
    "Dana Reyes failed to sign in: no role here, and 12 times more",
  );
});
