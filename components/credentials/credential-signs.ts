import type { Sign } from "@/components/ui/status-badge";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { BLOCK_CAUSES, BLOCK_LABELS } from "@/lib/key-service/contract/vocabulary";
import { formatDuration } from "@/lib/format";

/** A key that expires within this many ms says so. */
const EXPIRES_SOON = 14 * 86_400_000;

type Signed = Pick<
  Credential,
  "status" | "blockedBy" | "expiresAt" | "lastUsedAt" | "createdAt" | "recordedSince"
>;

/** What is true of a key, the most urgent first. `now` is in ms. */
export function credentialSigns(credential: Signed, now: number): readonly [Sign, ...Sign[]] {
  if (credential.status === "revoked") return [{ label: "Revoked", shape: "cross", tone: "danger" }];
  if (credential.status === "expired") return [{ label: "Expired", shape: "dotted", tone: "soft" }];

  const signs: Sign[] = [];
  if (credential.blockedBy !== null) {
    signs.push({
      label: BLOCK_LABELS[credential.blockedBy],
      short: BLOCK_CAUSES[credential.blockedBy].label,
      shape: "barred",
      tone: "danger",
    });
  }
  const left = credential.expiresAt === null ? Infinity : Date.parse(credential.expiresAt) - now;
  if (left <= EXPIRES_SOON) {
    signs.push({ label: `Expires in ${formatDuration(Math.max(0, left))}`, shape: "quarter", tone: "warn" });
  }
  if (credential.status === "rotating") signs.push({ label: "Rotating", shape: "half", tone: "accent" });
  if (isNeverUsed(credential)) signs.push({ label: "Never used", shape: "ring", tone: "soft" });

  const [first, ...rest] = signs;
  return first === undefined ? [{ label: "Active", shape: "full", tone: "ok" }] : [first, ...rest];
}

/** No use is known, and none can have gone unrecorded. */
export const isNeverUsed = (
  credential: Pick<Signed, "lastUsedAt" | "createdAt" | "recordedSince">,
): boolean =>
  credential.lastUsedAt === null && Date.parse(credential.createdAt) >= Date.parse(credential.recordedSince);
