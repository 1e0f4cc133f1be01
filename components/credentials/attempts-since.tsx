import { Time } from "@/components/ui/time";
import { formatQuantity } from "@/lib/format";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";

/** How often a key was tried since it was revoked, and when last. */
export function AttemptsSince({
  credential: { attemptsSinceRevocation, lastAttemptAt },
}: {
  credential: CredentialDetail;
}) {
  return (
    <>
      {attemptsSinceRevocation === 0
        ? "not tried since it was revoked"
        : `tried ${formatQuantity(attemptsSinceRevocation, "time")} since it was revoked`}
      {lastAttemptAt === null ? null : (
        <>
          , last <Time timestamp={lastAttemptAt} />
        </>
      )}
    </>
  );
}
