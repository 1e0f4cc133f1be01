import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import type { RandomBytes } from "@/lib/key-service/domain/api-key";
import type { Peppers } from "@/lib/key-service/domain/key-hash";
import type { SeededCredential, SeededOrganization, SeededSecret } from "@/lib/key-service/store/seed";
import { secretUnder } from "../credentials/new-secret";
import type { Draw } from "./draw";
import { before, permissionsOf, since } from "./organization";
import { drawUse } from "./use";
import { KEYS, PEOPLE } from "./words";

const LIVES_DAYS = [90, 180, 365, 730] as const;
// As often as they are named.
const REASONS = ["unused", "unused", "replaced", "replaced", "requested", "other", "exposed"] as const;

/** A credential with all that hangs on it, and the key of its newest secret. */
export interface DrawnCredential {
  credential: SeededCredential;
  apiKey: string;
}

/** What keys are made with: never the seed, since whoever knows it would know the keys. */
export interface KeyMaking {
  peppers: Peppers;
  bytes: RandomBytes;
}

/**
 * Draws a credential of an organization. Its place in life follows from the seed; its key never does.
 */
export function drawCredential(
  draw: Draw,
  organization: SeededOrganization,
  keyMaking: KeyMaking,
  now: Date,
): DrawnCredential {
  const teams = draw.chance(0.7) ? organization.teams : [];
  const team = teams[draw.zipf(teams.length || 1)];
  const createdAt = since(draw, team?.createdAt ?? organization.createdAt, now);
  const creator = draw.pick(PEOPLE);
  const expiresAt = draw.chance(0.25) ? before(createdAt, -draw.pick(LIVES_DAYS)) : null;
  const revocation = drawRevocation(draw, createdAt, earliest(expiresAt, now));
  const end = earliest(expiresAt, revocation?.at ?? null, now);
  const id = draw.uuid();
  const isLive = end.getTime() === now.getTime();
  const { secrets, apiKey } = drawSecrets(draw, keyMaking, createdAt, end, isLive);
  return {
    apiKey,
    credential: {
      id,
      organizationId: organization.id,
      teamId: team?.id ?? null,
      name: draw.pick(KEYS),
      permissions: permissionsOf(draw, 0.8),
      environment: draw.chance(0.72) ? "production" : "staging",
      version: secrets.length,
      createdAt,
      createdById: creator.id,
      createdByName: creator.name,
      rotatedAt: secrets.length > 1 ? (secrets.at(-1)?.createdAt ?? null) : null,
      expiresAt,
      revocation,
      secrets,
      ...drawUse(draw, { versions: secrets.length, createdAt, end, now }),
      attempts: revocation && draw.chance(0.08) ? Math.round(draw.magnitude(1, 5_000)) : 0,
    },
  };
}

function drawRevocation(draw: Draw, createdAt: Date, end: Date): SeededCredential["revocation"] {
  if (!draw.chance(0.15)) return null;
  const by = draw.pick(PEOPLE);
  const reason: RevocationReason = draw.pick(REASONS);
  return { at: since(draw, createdAt, end), byId: by.id, byName: by.name, reason };
}

/** One secret for most, several for those that were rotated; of a few the old one is still good. */
function drawSecrets(
  draw: Draw,
  { peppers, bytes }: KeyMaking,
  createdAt: Date,
  end: Date,
  isLive: boolean,
): { secrets: SeededSecret[]; apiKey: string } {
  const rotations = draw.chance(0.14) ? draw.between(1, 3) : 0;
  const isRotating = isLive && rotations > 0 && draw.chance(0.08);
  const moments = Array.from({ length: rotations }, () => since(draw, createdAt, end)).toSorted(
    (one, other) => one.getTime() - other.getTime(),
  );
  const issued = [createdAt, ...moments].map((moment) => secretUnder(peppers.current, moment, bytes));
  const secrets = issued.map(({ secret }, index): SeededSecret => {
    const next = issued[index + 1]?.secret.createdAt ?? null;
    const endsLater = isRotating && index === rotations - 1;
    return {
      ...secret,
      version: index + 1,
      endsAt: next && endsLater ? before(end, -draw.next() * 7) : next,
    };
  });
  return { secrets, apiKey: issued.at(-1)?.apiKey ?? "" };
}

const earliest = (first: Date | null, ...others: (Date | null)[]): Date =>
  new Date(Math.min(...[first, ...others].map((moment) => moment?.getTime() ?? Infinity)));
