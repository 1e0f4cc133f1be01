"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { useNow } from "@/components/ui/clock";
import { formatCappedCount, formatCount, formatQuantity } from "@/lib/format";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { isLiveStatus, MOST_CALLERS } from "@/lib/key-service/contract/vocabulary";
import { browserClient } from "@/lib/browser-client";
import { callersQuery, credentialsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { addressesSince } from "./callers";
import { liveKeysQuery } from "./live-keys-query";

const WEEK = 7 * 86_400_000;

/** What a revocation would stop, and what would be left: beside Revoke, since there is no question after the click. */
export function BlastRadius({ credential }: { credential: CredentialDetail }) {
  const { requests24h, requests7d } = credential;
  return (
    <div className="text-sm text-ink-soft wrap-anywhere sm:max-w-80 sm:text-right">
      {requests7d === 0 ? (
        <p>No requests in 7 days</p>
      ) : (
        <p>
          <span className="font-medium text-ink">{formatQuantity(requests24h, "request")}</span> in 24 h,{" "}
          {formatCount(requests7d)} in 7 days
          <FromAddresses credentialId={credential.id} />
        </p>
      )}
      <OtherKeys credential={credential} />
    </div>
  );
}

function FromAddresses({ credentialId }: { credentialId: string }) {
  const now = useNow();
  const callers = useQuery(callersQuery(browserClient, credentialId)).data?.data;
  if (callers === undefined) return null;
  const count = addressesSince(callers, now - WEEK).length;
  if (count === 0) return null;
  // The service keeps the last hundred callers: as many of them may stand for more.
  const shown = callers.length < MOST_CALLERS ? formatCount(count) : `${formatCount(count)} or more`;
  return <>, from {count === 1 ? "1 address" : `${shown} addresses`}</>;
}

function OtherKeys({ credential }: { credential: CredentialDetail }) {
  const { teamId, teamName, organizationId, organizationName, status } = credential;
  const meta = useQuery(credentialsQuery(browserClient, liveKeysQuery(credential))).data?.meta;
  if (meta === undefined) return <p>&nbsp;</p>;
  const isAmongThem = isLiveStatus(status);
  const others = Math.max(0, meta.count - (isAmongThem ? 1 : 0));
  const scope = teamName ?? organizationName;
  if (others === 0) return <p>No other live key in {scope}</p>;
  return (
    <p>
      <Link
        href={teamId === null ? routes.organization(organizationId) : routes.team(teamId)}
        className="text-link"
      >
        {formatCappedCount(others, meta.countCapped)} other live {others === 1 ? "key" : "keys"}
      </Link>{" "}
      in {scope}
    </p>
  );
}
