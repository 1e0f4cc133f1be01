import { randomUUID } from "node:crypto";
import type { z } from "zod";
import type { IssuedCredential, issueBody } from "@/lib/key-service/contract/credentials";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { conflict, invalid, notFound } from "@/lib/key-service/domain/refusal";
import { insertCredential } from "@/lib/key-service/store/credential-changes";
import type { Transaction } from "@/lib/key-service/store/database";
import { findOrganization } from "@/lib/key-service/store/organizations";
import { findTeam } from "@/lib/key-service/store/teams";
import type { Context } from "../context";
import { replayOf } from "../idempotency";
import { withMutation } from "../with-mutation";
import { newSecret } from "./new-secret";
import { readDetail } from "./read";

/**
 * Issues a credential. Its answer is the only one that ever holds the key.
 * @throws {Refusal} NOT_FOUND for an organization, or a team that is not one of its own; CONFLICT for an archived one;
 * VALIDATION_ERROR for an expiry that is past
 */
export function issueCredential(
  context: Context,
  input: z.output<typeof issueBody>,
  idempotencyKey: string | undefined,
): Promise<IssuedCredential> {
  return withMutation(context, "admin", async (tx, now) => {
    const id = randomUUID();
    const call = { key: idempotencyKey, route: "POST /credentials", body: input, credentialId: id };
    const replayed = await replayOf(tx, context, now, call);
    if (replayed) return { result: await readDetail(tx, replayed), audit: "nothing-changed" };

    const teamId = input.teamId ?? null;
    await requireOpenScope(tx, input.organizationId, teamId);
    const expiresAt = input.expiresAt ? new Date(input.expiresAt) : null;
    if (expiresAt && expiresAt <= now) throw invalid("expiresAt", "must be in the future");

    const { apiKey, secret } = await newSecret(tx, context.peppers, now);
    const credential = {
      id,
      organizationId: input.organizationId,
      teamId,
      name: input.name,
      permissions: inOrder(input.permissions),
      environment: input.environment,
      expiresAt,
      createdAt: now,
      createdById: context.actor.id,
      createdByName: context.actor.name,
    };
    await insertCredential(tx, credential, secret);
    const { name, permissions, environment } = credential;
    return {
      result: { ...(await readDetail(tx, id)), apiKey },
      audit: {
        action: "credential.issued",
        organizationId: credential.organizationId,
        teamId,
        credentialId: id,
        detail: { name, permissions, environment, expiresAt: input.expiresAt ?? null, last4: secret.last4 },
      },
    };
  });
}

async function requireOpenScope(
  tx: Transaction,
  organizationId: string,
  teamId: string | null,
): Promise<void> {
  const organization = await findOrganization(tx, organizationId);
  if (!organization) throw notFound("organization", organizationId);
  if (organization.archivedAt)
    throw conflict("archived", "This organization is archived; a key of it would be refused");
  if (teamId === null) return;
  const team = await findTeam(tx, teamId);
  if (team?.organizationId !== organizationId) throw notFound("team", teamId);
  if (team.archivedAt) throw conflict("archived", "This team is archived; a key of it would be refused");
}

const inOrder = (permissions: readonly Permission[]): Permission[] => permissions.toSorted();
