import type { RestorationOutcome } from "@/lib/key-service/contract/vocabulary";

/** How each outcome of a restoration of many is shown: one that is not revoked any more is as it should become. */
export const RESTORATION_STATES = {
  restored: "done",
  "not-revoked": "unchanged",
  exposed: "failed",
  expired: "failed",
  "restore-window-over": "failed",
  "revoked-again": "failed",
  "not-found": "failed",
} as const satisfies Record<RestorationOutcome, string>;
