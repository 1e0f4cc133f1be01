import type { Peppers } from "@/lib/key-service/domain/key-hash";
import { Refusal } from "@/lib/key-service/domain/refusal";
import { judge, ruleOn } from "@/lib/key-service/domain/verdict";
import { bulkLoad } from "@/lib/key-service/store/bulk-load";
import type { Transaction } from "@/lib/key-service/store/database";
import { findOrganization } from "@/lib/key-service/store/organizations";
import {
  holdsOrganizations,
  SEEDED_TABLES,
  seedCredentials,
  type SeededOrganization,
  seedOrganizations,
  settleTables,
  sumUpSeed,
} from "@/lib/key-service/store/seed";
import { type MutationContext, withMutation } from "../with-mutation";
import { type DrawnCredential, drawCredential } from "./credential";
import { Draw } from "./draw";
import { drawOrganization } from "./organization";
import { pooledBytes } from "./pooled-bytes";

/** What to make up. */
export interface SeedInput {
  organizations: number;
  credentials: number;
  /** The same seed gives the same customers; the keys are always new. */
  seed: string;
  peppers: Peppers;
  /** Adds to a database that holds organizations already. */
  append: boolean;
  /** Of how many credentials the keys are handed out; those of the others nobody ever learns. */
  keys: number;
  onKey: (key: SeededKey) => void;
  /** Told how many credentials were drawn so far. */
  onProgress: (credentials: number) => void;
}

export interface SeededKey {
  apiKey: string;
  credentialId: string;
  goodFor: "write" | "read" | "nothing";
}

const ROWS_AT_ONCE = 2_000;

/**
 * Fills a database with made-up customers: sizes as Zipf has them, teams, every status and age, last uses and usage.
 * All or nothing, in one transaction; afterwards the planner knows the tables.
 * @throws {Refusal} CONFLICT when the database is not empty and `append` is false, or when the seed was used before
 */
export async function seedDatabase(context: MutationContext, input: SeedInput): Promise<void> {
  await withMutation(context, "admin", async (tx, now) => {
    const draw = new Draw(input.seed);
    const organizations = Array.from({ length: input.organizations }, () => drawOrganization(draw, now));
    const isEmpty = await requireRoom(tx, input, organizations);
    await bulkLoad(tx, SEEDED_TABLES, isEmpty ? "rebuild-indexes" : "keep-indexes", async () => {
      for (let from = 0; from < organizations.length; from += ROWS_AT_ONCE) {
        await seedOrganizations(tx, organizations.slice(from, from + ROWS_AT_ONCE));
      }
      await writeCredentials(tx, input, draw, organizations, now);
    });
    await sumUpSeed(tx);
    const { organizations: organizationCount, credentials, seed } = input;
    return {
      result: null,
      audit: {
        action: "seed.applied",
        organizationId: null,
        detail: { organizations: organizationCount, credentials, seed },
      },
    };
  });
  await settleTables(context.database);
}

/** @returns whether the database holds no organization yet */
async function requireRoom(
  tx: Transaction,
  { append, seed }: SeedInput,
  organizations: readonly SeededOrganization[],
): Promise<boolean> {
  const isEmpty = !(await holdsOrganizations(tx));
  if (!isEmpty && !append) {
    throw new Refusal("CONFLICT", "The database holds organizations already; --append adds to them");
  }
  const [first] = organizations;
  if (first && (await findOrganization(tx, first.id))) {
    throw new Refusal(
      "CONFLICT",
      `This database was filled with the seed ${seed} before; take another --seed`,
    );
  }
  return isEmpty;
}

async function writeCredentials(
  tx: Transaction,
  { credentials, peppers, keys, onKey, onProgress }: SeedInput,
  draw: Draw,
  organizations: readonly SeededOrganization[],
  now: Date,
): Promise<void> {
  const keyMaking = { peppers, bytes: pooledBytes() };
  let writing: Promise<void> = Promise.resolve();
  for (let done = 0; done < credentials; done += ROWS_AT_ONCE) {
    const drawn: DrawnCredential[] = [];
    while (drawn.length < Math.min(ROWS_AT_ONCE, credentials - done)) {
      const organization = organizations[draw.zipf(organizations.length)];
      if (!organization) return;
      const made = drawCredential(draw, organization, keyMaking, now);
      drawn.push(made);
      if (done + drawn.length <= keys) onKey(keyOf(made, organization, now));
    }
    // Postgres writes one batch while the next is drawn.
    await writing;
    onProgress(done + drawn.length);
    writing = seedCredentials(
      tx,
      drawn.map(({ credential }) => credential),
    );
  }
  await writing;
}

function keyOf(
  { apiKey, credential }: DrawnCredential,
  organization: SeededOrganization,
  now: Date,
): SeededKey {
  const { id, revocation, teamId, ...facts } = credential;
  const ruling = ruleOn({
    ...facts,
    credentialId: id,
    teamId,
    revokedAt: revocation?.at ?? null,
    endsAt: null,
    organization,
    team: organization.teams.find((team) => team.id === teamId) ?? null,
  });
  const outcome = judge(ruling, true, now.getTime());
  return {
    apiKey,
    credentialId: id,
    goodFor: outcome === "write" ? "write" : outcome === "read-only" ? "read" : "nothing",
  };
}
