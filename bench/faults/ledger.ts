import { spawnSync } from "node:child_process";
import path from "node:path";
import { Client } from "pg";
import { ACTOR } from "@/bench/faults/management";
import { bounded, type Figure } from "@/bench/measurement";
import { baseEnvironment } from "@/local/environment";
import { projectRoot } from "@/local/root";

export type ChangeKind = "issued" | "rotated" | "revoked";

/** Every change that was answered with a success: none of them may be missing afterwards. */
export class Ledger {
  #acknowledged: { kind: ChangeKind; credentialId: string }[] = [];

  acknowledge(kind: ChangeKind, credentialId: string): void {
    this.#acknowledged.push({ kind, credentialId });
  }

  count(kind?: ChangeKind): number {
    return this.#acknowledged.filter((change) => kind === undefined || change.kind === kind).length;
  }

  /** Looks into the database: what was acknowledged and is missing, what is half done, and whether the chain is whole. */
  async check(databaseUrl: string, auditKey: string): Promise<LedgerCheck> {
    const client = new Client({ connectionString: databaseUrl });
    await client.connect();
    try {
      const kinds = this.#acknowledged.map(({ kind }) => kind);
      const ids = this.#acknowledged.map(({ credentialId }) => credentialId);
      return {
        acknowledged: ids.length,
        missing: await count(client, MISSING, [kinds, ids]),
        halfDone: await count(client, HALF_DONE, [ACTOR]),
        chainIsWhole: verifyChain(databaseUrl, auditKey),
      };
    } finally {
      await client.end();
    }
  }
}

export interface LedgerCheck {
  acknowledged: number;
  /** Acknowledged changes of which the record or the audit row is not there. */
  missing: number;
  /** Keys whose record, secrets and audit rows do not fit together. */
  halfDone: number;
  chainIsWhole: boolean;
}

export const ledgerFigures = (checks: readonly LedgerCheck[]): Figure[] => {
  const sum = (of: (check: LedgerCheck) => number) => checks.reduce((total, check) => total + of(check), 0);
  const missing = sum((check) => check.missing);
  const halfDone = sum((check) => check.halfDone);
  const whole = checks.filter(({ chainIsWhole }) => chainIsWhole).length;
  return [
    bounded(
      `acknowledged changes that are missing, or their audit rows, of ${sum((check) => check.acknowledged)}`,
      String(missing),
      "0",
      missing === 0,
    ),
    bounded("keys that are half changed", String(halfDone), "0", halfDone === 0),
    bounded("the audit chain verifies", `${whole} of ${checks.length}`, "always", whole === checks.length),
  ];
};

async function count(client: Client, text: string, values: unknown[]): Promise<number> {
  const { rows } = await client.query<{ count: number }>(text, values);
  return rows[0]?.count ?? Number.NaN;
}

const MISSING = `
  select count(*)::int as count from unnest($1::text[], $2::uuid[]) as acknowledged (kind, id)
  left join credentials on credentials.id = acknowledged.id
  where not exists (select 1 from audit_events where credential_id = acknowledged.id and action = 'credential.' || kind)
     or credentials.id is null
     or (kind = 'rotated' and version < 2)
     or (kind = 'revoked' and revoked_at is null)`;

// Of each key: as many secrets as its version says, one event that issued it, one for each rotation, and one for a
// revocation exactly if it is revoked.
const HALF_DONE = `
  select count(*)::int as count from credentials c cross join lateral (
    select (select count(*) from credential_secrets s where s.credential_id = c.id) as secrets,
      (select count(*) from credential_activity a where a.credential_id = c.id) as activities,
      count(*) filter (where action = 'credential.issued') as issued,
      count(*) filter (where action = 'credential.rotated') as rotated,
      count(*) filter (where action = 'credential.revoked') as revoked
    from audit_events e where e.credential_id = c.id
  ) as has
  where c.created_by_id = $1 and (secrets <> version or activities <> 1 or issued <> 1 or rotated <> version - 1
    or revoked <> case when revoked_at is null then 0 else 1 end)`;

function verifyChain(databaseUrl: string, auditKey: string): boolean {
  const { status } = spawnSync(process.execPath, [path.join(projectRoot, "dist/audit-verify.mjs")], {
    env: { ...baseEnvironment(), DATABASE_URL: databaseUrl, AUDIT_KEY: auditKey },
    stdio: "ignore",
  });
  return status === 0;
}
