import { and, asc, eq, gt, inArray, ne, type SQL } from "drizzle-orm";
import type { RevocationReason } from "@/lib/key-service/contract/vocabulary";
import type { Transaction } from "./database";
import { liveKey } from "./live-key";
import { credentials, credentialSecrets, organizations, teams } from "./schema";

const columns = {
  id: credentials.id,
  name: credentials.name,
  organizationId: credentials.organizationId,
  teamId: credentials.teamId,
  last4: credentialSecrets.last4,
  expiresAt: credentials.expiresAt,
  revokedAt: credentials.revokedAt,
  revocationReason: credentials.revocationReason,
  refusedSince: credentials.refusedSince,
};

const read = (tx: Transaction, ids: string[]) =>
  tx
    .select(columns)
    .from(credentials)
    .innerJoin(
      credentialSecrets,
      and(
        eq(credentialSecrets.credentialId, credentials.id),
        eq(credentialSecrets.version, credentials.version),
      ),
    )
    .where(inArray(credentials.id, ids))
    .orderBy(asc(credentials.id));

export type RevocableRow = Awaited<ReturnType<typeof read>>[number];

// Locked first and read second: a row whose rotation was waited for would fall out of a join made before it.
async function holdWhere(tx: Transaction, condition: SQL | undefined): Promise<RevocableRow[]> {
  const held = await tx
    .select({ id: credentials.id })
    .from(credentials)
    .where(condition)
    // Always in the same order: two revocations of many would deadlock otherwise.
    .orderBy(asc(credentials.id))
    .for("update");
  return held.length === 0
    ? []
    : read(
        tx,
        held.map(({ id }) => id),
      );
}

/** Holds these credentials until the transaction ends; those that are not there are left out. */
export const holdCredentials = (tx: Transaction, ids: readonly string[]): Promise<RevocableRow[]> =>
  holdWhere(tx, inArray(credentials.id, [...ids]));

export type Scope = { organizationId: string } | { teamId: string };

/**
 * Holds every live credential of an organization or team, and the organization or team itself, so that none is issued
 * meanwhile; null when there is no such organization or team.
 */
export async function holdLiveCredentials(tx: Transaction, scope: Scope): Promise<RevocableRow[] | null> {
  const held =
    "teamId" in scope
      ? await tx.select({ id: teams.id }).from(teams).where(eq(teams.id, scope.teamId)).for("update")
      : await tx
          .select({ id: organizations.id })
          .from(organizations)
          .where(eq(organizations.id, scope.organizationId))
          .for("update");
  if (held.length === 0) return null;
  return holdWhere(tx, and(belongsTo(scope), liveKey("credentials")));
}

/**
 * Keeps all keys of the organizations and teams of these credentials from being revoked together until the transaction
 * ends: `holdLiveCredentials` would overlook what is restored meanwhile. To be called before a credential is held, since
 * that holds in the same order.
 */
export async function holdOwnersOf(tx: Transaction, ids: readonly string[]): Promise<void> {
  const of = (owner: "organizationId" | "teamId") =>
    tx
      .select({ id: credentials[owner] })
      .from(credentials)
      .where(inArray(credentials.id, [...ids]));
  await tx
    .select({ id: organizations.id })
    .from(organizations)
    .where(inArray(organizations.id, of("organizationId")))
    .orderBy(asc(organizations.id))
    .for("key share");
  await tx
    .select({ id: teams.id })
    .from(teams)
    .where(inArray(teams.id, of("teamId")))
    .orderBy(asc(teams.id))
    .for("key share");
}

/** Holds the credentials of an organization or team that were revoked after a moment, but not as exposed. */
export const holdRevokedAfter = (tx: Transaction, scope: Scope, moment: Date): Promise<RevocableRow[]> =>
  holdWhere(
    tx,
    and(belongsTo(scope), gt(credentials.revokedAt, moment), ne(credentials.revocationReason, "exposed")),
  );

const belongsTo = (scope: Scope): SQL =>
  "teamId" in scope
    ? eq(credentials.teamId, scope.teamId)
    : eq(credentials.organizationId, scope.organizationId);

export async function setRevoked(
  tx: Transaction,
  ids: readonly string[],
  revocation: { at: Date; byId: string; byName: string; reason: RevocationReason },
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(credentials)
    .set({
      revokedAt: revocation.at,
      revokedById: revocation.byId,
      revokedByName: revocation.byName,
      revocationReason: revocation.reason,
    })
    .where(inArray(credentials.id, [...ids]));
}

export async function setRevocationReason(
  tx: Transaction,
  ids: readonly string[],
  reason: RevocationReason,
): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(credentials)
    .set({ revocationReason: reason })
    .where(inArray(credentials.id, [...ids]));
}

export async function clearRevocations(tx: Transaction, ids: readonly string[]): Promise<void> {
  if (ids.length === 0) return;
  await tx
    .update(credentials)
    .set({
      revokedAt: null,
      revokedById: null,
      revokedByName: null,
      revocationReason: null,
      refusedSince: null,
    })
    .where(inArray(credentials.id, [...ids]));
}
