import Link from "next/link";
import { StoppedNotice } from "@/components/ui/stopped-notice";
import type { Team } from "@/lib/key-service/contract/organizations";
import { routes } from "@/lib/routes";

/** Says on the page of a team that its keys are refused because of its organization, and where that is changed. */
export function OrganizationStanding({ team }: { team: Team }) {
  const { organizationId, organizationName, organizationStanding } = team;
  if (organizationStanding === null) return null;
  return (
    <StoppedNotice
      title={
        <>
          <Link href={routes.organization(organizationId)} className="text-link">
            {organizationName}
          </Link>{" "}
          is {organizationStanding}
        </>
      }
    >
      All keys of this team are refused with it.
    </StoppedNotice>
  );
}
