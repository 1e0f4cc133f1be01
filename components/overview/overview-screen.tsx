"use client";

import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { Figures } from "@/components/ui/figures";
import { FiguresSkeleton } from "@/components/ui/figures-skeleton";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { ReadFailure } from "@/components/ui/read-failure";
import { StaleNotice } from "@/components/ui/stale-notice";
import { Time } from "@/components/ui/time";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import type { Overview } from "@/lib/key-service/contract/overview";
import { formatCount } from "@/lib/format";
import { overviewQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { AttentionList, AttentionSkeleton } from "./attention-list";

interface OverviewScreenProps {
  /** The requests of all customers by day. */
  usage: ReactNode;
  latestChanges: ReactNode;
}

/** What needs attention, what is going on, and what was changed last. */
export function OverviewScreen({ usage, latestChanges }: OverviewScreenProps) {
  const query = useQuery(overviewQuery(browserClient));
  const overview = query.data?.data;
  const hasFailed = overview === undefined && query.error !== null && !isSessionEnded(query.error);
  return (
    <PageFrame crumbs={[{ label: "Overview", href: routes.home() }]}>
      <PageHeader title="Overview">
        <AsOf overview={overview} />
      </PageHeader>
      <StaleNotice query={query} />
      {hasFailed ? <ReadFailure what="The overview" query={query} /> : null}
      {overview === undefined ? hasFailed ? null : <FiguresSkeleton /> : <Totals overview={overview} />}
      <div className="grid gap-x-10 gap-y-8 xl:grid-cols-[minmax(0,1fr)_minmax(0,1.25fr)]">
        {overview !== undefined ? (
          <AttentionList attention={overview.attention} isKnown={overview.asOf !== null} />
        ) : hasFailed ? null : (
          <AttentionSkeleton />
        )}
        {usage}
      </div>
      {latestChanges}
    </PageFrame>
  );
}

function AsOf({ overview }: { overview: Overview | undefined }) {
  if (overview === undefined) return <span className="skeleton inline-block h-4 w-44 align-middle" />;
  if (overview.asOf === null) return "The figures are being taken for the first time";
  return (
    <>
      Figures as of <Time timestamp={overview.asOf} show="clock" />
    </>
  );
}

function Totals({ overview: { asOf, organizationCount, liveKeyCount, usage } }: { overview: Overview }) {
  const counted = (count: number) => (asOf === null ? "–" : formatCount(count));
  const accepted = usage.days.reduce((sum, { reads, writes }) => sum + reads + writes, 0);
  const refused = usage.days.reduce((sum, day) => sum + day.refused, 0);
  return (
    <Figures
      figures={[
        { label: "Organizations", value: counted(organizationCount), href: routes.organizations() },
        { label: "Live keys", value: counted(liveKeyCount), href: routes.keys() },
        { label: "Requests, 30 days", value: formatCount(accepted) },
        { label: "Refused, 30 days", value: formatCount(refused) },
      ]}
    />
  );
}
