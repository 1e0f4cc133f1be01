import type { Credential } from "@/lib/key-service/contract/credentials";
import { LIVE_STATUSES } from "@/lib/key-service/contract/vocabulary";

/** How many live keys the team of a key has, or its organization when it belongs to no team; no rows are asked for. */
export const liveKeysQuery = ({ organizationId, teamId }: Pick<Credential, "organizationId" | "teamId">) => ({
  organizationId,
  ...(teamId === null ? {} : { teamId }),
  status: LIVE_STATUSES.join(","),
  limit: "1",
});
