import type { Credential } from "@/lib/key-service/contract/credentials";
import { ENVIRONMENT_LABELS } from "@/lib/key-service/contract/vocabulary";
import { isNeverUsed } from "./credential-signs";
import { LastUsed } from "./last-used";

/** Class of a column whose cell a small screen leaves out where it says what is usual, or what is said already. */
export const UNUSUAL_ONLY = "max-md:has-[[data-usual]]:hidden";

/** Production is usual. */
export function EnvironmentCell({ credential: { environment } }: { credential: Credential }) {
  return (
    <span data-usual={environment === "production" ? "" : undefined}>{ENVIRONMENT_LABELS[environment]}</span>
  );
}

/** Of a key that was never used the status says so. */
export function LastUsedCell({ credential }: { credential: Credential }) {
  return (
    <span data-usual={isNeverUsed(credential) ? "" : undefined}>
      <span className="md:hidden">{credential.lastUsedAt === null ? "Used: " : "Used "}</span>
      <LastUsed credential={credential} isShort />
    </span>
  );
}
