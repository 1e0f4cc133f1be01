import { isLiveStatus, isRest } from "@/lib/key-service/contract/vocabulary";
import type { ReviewItem } from "@/lib/key-service/contract/reviews";
import type { ReviewList } from "./use-review";

/** What can be decided about a key now, by its buttons and by the keys of the keyboard alike. */
export function reviewChoices({ credential, reasons }: ReviewItem, { revocations, decided }: ReviewList) {
  const { id, status } = credential;
  const isBusy = revocations.stepOf(id)?.step === "revoking";
  const decision = decided.get(id)?.decision;
  const isOpen = decision === undefined && !isBusy;
  // That it rests may be said anew, with another reason or day.
  const isResting = decision !== undefined && isRest(decision) && !isBusy;
  return {
    isResting,
    canRest: isOpen || isResting,
    /** A dead key can be neither rotated nor revoked. */
    canRotateOrRevoke: isOpen && isLiveStatus(status),
    /** A new secret would not keep it from ending. */
    isExpiring: reasons.includes("expiring"),
    /** Its page ends the rotation that is under way; another one waits for that. */
    isRotating: status === "rotating",
  };
}
