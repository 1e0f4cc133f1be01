import { StoppedNotice } from "@/components/ui/stopped-notice";
import { Time } from "@/components/ui/time";
import { standingOf } from "@/lib/key-service/contract/vocabulary";
import type { Owner } from "./owner";
import { UndoStandingButton } from "./undo-standing-button";

/** Says that all keys of a suspended or archived organization or team are refused, with the way back. */
export function StandingNotice({ owner }: { owner: Owner }) {
  const { kind, suspendedAt, archivedAt } = owner;
  const standing = standingOf(owner);
  if (standing === null) return null;
  return (
    <StoppedNotice
      title={
        <>
          {standing === "archived" ? "Archived" : "Suspended"}{" "}
          <Time timestamp={archivedAt ?? suspendedAt ?? ""} />
        </>
      }
      actions={<UndoStandingButton owner={owner} standing={standing} />}
    >
      All keys of this {kind} are refused.
      {standing === "archived" && suspendedAt !== null
        ? " It is suspended too, and stays so out of the archive."
        : ""}
    </StoppedNotice>
  );
}
