import { z } from "zod";
import { createOrganizationBody, createTeamBody } from "@/lib/key-service/contract/organizations";
import { uuid } from "@/lib/key-service/contract/primitives";
import type { StagedOrganization, StagedTeam } from "@/lib/key-service/store/import";

/** What a file says of one organization or team, or why a line of it can not be taken. */
export type FileRow =
  | { kind: "organization"; row: StagedOrganization }
  | { kind: "team"; row: StagedTeam }
  | ({ kind: "bad" } & BadRow);

/** Why something of a file can not be taken. */
export interface BadRow {
  line: number;
  /** The column, or the path in the JSON; null when the whole line is meant. */
  field: string | null;
  reason: string;
}

// The names are held to the rules of the contract, as if somebody had typed them.
export const teamEntry = createTeamBody.omit({ permissions: true }).extend({ id: uuid });
export const organizationEntry = createOrganizationBody.extend({
  id: uuid,
  teams: z.array(teamEntry).default([]),
});

export const organizationRow = (
  line: number,
  { id, name, displayName, permissions }: Omit<z.output<typeof organizationEntry>, "teams">,
): FileRow => ({
  kind: "organization",
  row: { line, id, name, displayName: displayName ?? null, permissions: permissions?.toSorted() ?? null },
});

export const teamRow = (
  line: number,
  organizationId: string,
  { id, name, displayName, description }: z.output<typeof teamEntry>,
): FileRow => ({
  kind: "team",
  row: {
    line,
    id,
    organizationId,
    name,
    displayName: displayName ?? null,
    description: description ?? null,
    saysDescription: description !== undefined,
  },
});
