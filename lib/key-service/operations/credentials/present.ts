import type { Credential, CredentialDetail } from "@/lib/key-service/contract/credentials";
import { statusOf } from "@/lib/key-service/domain/credential-status";
import { blockOf, permissionsInEffect } from "@/lib/key-service/domain/permissions";
import { restorableUntil } from "@/lib/key-service/domain/restore";
import type { Attempts, CredentialRow } from "@/lib/key-service/store/credentials";
import { recordedSince } from "../usage/recorded-since";

/** A credential as the contract shows it. */
export function presentCredential(row: CredentialRow): Credential {
  const { organization, team, readAt } = row;
  const status = statusOf(row, readAt);
  return {
    id: row.id,
    name: row.name,
    organizationId: row.organizationId,
    teamId: row.teamId,
    createdAt: row.createdAt.toISOString(),
    lastUsedAt: iso(row.lastUsedAt),
    organizationName: organization.displayName,
    teamName: team?.displayName ?? null,
    permissions: row.permissions,
    permissionsInEffect: permissionsInEffect(
      row.permissions,
      organization.permissions,
      ...(team ? [team.permissions] : []),
    ),
    blockedBy: blockOf(organization, team),
    environment: row.environment,
    status,
    last4: row.last4,
    version: row.version,
    createdBy: { id: row.createdById, name: row.createdByName },
    rotatedAt: iso(row.rotatedAt),
    expiresAt: iso(row.expiresAt),
    overlapEndsAt: status === "rotating" ? iso(row.overlapEndsAt) : null,
    revokedAt: iso(row.revokedAt),
    revokedBy:
      row.revokedById === null ? null : { id: row.revokedById, name: row.revokedByName ?? row.revokedById },
    revocationReason: row.revocationReason,
    refusedSince: iso(row.refusedSince ?? row.revokedAt),
    restorableUntil: iso(restorableUntil(row, readAt)),
    recordedSince: recordedSince(row.createdAt, row.recordingBeganAt),
    requests30d: row.requests30d,
  };
}

interface SecretRow {
  version: number;
  last4: string;
  createdAt: Date;
  endsAt: Date | null;
  lastUsedAt: Date | null;
  requests24h: number;
  requests7d: number;
}

/** A credential with its secrets, its recent use, and what was refused since it was revoked. */
export function presentDetail(
  row: CredentialRow,
  secrets: readonly SecretRow[],
  refused: Attempts,
): CredentialDetail {
  return {
    ...presentCredential(row),
    secrets: secrets.map((secret) => ({
      version: secret.version,
      last4: secret.last4,
      createdAt: secret.createdAt.toISOString(),
      endsAt: iso(secret.endsAt),
      lastUsedAt: iso(secret.lastUsedAt),
      requests24h: secret.requests24h,
    })),
    requests24h: sum(secrets.map((secret) => secret.requests24h)),
    requests7d: sum(secrets.map((secret) => secret.requests7d)),
    attemptsSinceRevocation: refused.attempts,
    lastAttemptAt: iso(refused.lastAttemptAt),
  };
}

const iso = (date: Date | null): string | null => date?.toISOString() ?? null;
const sum = (numbers: readonly number[]): number => numbers.reduce((total, number) => total + number, 0);
