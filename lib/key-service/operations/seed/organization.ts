import { type Permission, PERMISSIONS } from "@/lib/key-service/contract/vocabulary";
import type { SeededOrganization, SeededTeam } from "@/lib/key-service/store/seed";
import type { Draw } from "./draw";
import { COMPANY_FIRST, COMPANY_FORM, COMPANY_SECOND, TEAMS } from "./words";

const DAY_MS = 86_400_000;
const OLDEST_DAYS = 4 * 365;
const MOST_TEAMS = 12;

/** Draws an organization with its teams; most have a few, some many, a third none. */
export function drawOrganization(draw: Draw, now: Date): SeededOrganization {
  const name = `${draw.pick(COMPANY_FIRST)} ${draw.pick(COMPANY_SECOND)}`;
  const createdAt = before(now, draw.between(1, OLDEST_DAYS * 24) / 24);
  const id = draw.uuid();
  const teamCount = draw.chance(0.33) ? 0 : Math.round(draw.magnitude(1, MOST_TEAMS));
  return {
    id,
    name,
    displayName: draw.chance(0.5) ? `${name} ${draw.pick(COMPANY_FORM)}` : name,
    permissions: permissionsOf(draw, 0.97),
    createdAt,
    suspendedAt: draw.chance(0.01) ? since(draw, createdAt, now) : null,
    archivedAt: draw.chance(0.02) ? since(draw, createdAt, now) : null,
    teams: Array.from({ length: teamCount }, () => drawTeam(draw, id, createdAt, now)),
  };
}

function drawTeam(draw: Draw, organizationId: string, notBefore: Date, now: Date): SeededTeam {
  const name = draw.pick(TEAMS);
  const createdAt = since(draw, notBefore, now);
  return {
    id: draw.uuid(),
    organizationId,
    name,
    displayName: name,
    description: draw.chance(0.3) ? `${name} at this customer` : null,
    permissions: permissionsOf(draw, 0.95),
    createdAt,
    suspendedAt: draw.chance(0.005) ? since(draw, createdAt, now) : null,
    archivedAt: draw.chance(0.03) ? since(draw, createdAt, now) : null,
  };
}

/** Read and write with a probability, otherwise read only. */
export const permissionsOf = (draw: Draw, mayWrite: number): Permission[] =>
  draw.chance(mayWrite) ? [...PERMISSIONS] : ["read"];

/** A moment some days before another. */
export const before = (moment: Date, days: number): Date =>
  new Date(moment.getTime() - Math.round(days * DAY_MS));

/** A moment between two others. */
export const since = (draw: Draw, from: Date, to: Date): Date =>
  new Date(from.getTime() + Math.floor(draw.next() * Math.max(0, to.getTime() - from.getTime())));
