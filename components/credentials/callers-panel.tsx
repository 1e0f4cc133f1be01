"use client";

import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Button } from "@/components/ui/button";
import { DataTable } from "@/components/ui/data-table";
import { EmptyState } from "@/components/ui/empty-state";
import { ReadFailure } from "@/components/ui/read-failure";
import { Section } from "@/components/ui/section";
import type { Column } from "@/components/ui/table-column";
import { TableSkeleton } from "@/components/ui/table-skeleton";
import { Time } from "@/components/ui/time";
import { browserClient, isSessionEnded } from "@/lib/browser-client";
import { formatCount } from "@/lib/format";
import type { Caller } from "@/lib/key-service/contract/callers";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { MOST_CALLERS, MOST_OF_AN_ADDRESS } from "@/lib/key-service/contract/vocabulary";
import { callersQuery } from "@/lib/queries";
import { hasForgotten, wasRefused } from "./callers";
import { isNeverUsed } from "./credential-signs";

const AT_FIRST = 6;

/** From where a key is used, and by what. */
export function CallersPanel({ credential }: { credential: CredentialDetail }) {
  const query = useQuery(callersQuery(browserClient, credential.id));
  const callers = query.data?.data;
  return (
    <Section title="Callers" aside={callers === undefined ? undefined : asideOf(callers.length)}>
      {callers !== undefined ? (
        <Callers callers={callers} credential={credential} />
      ) : query.error === null || isSessionEnded(query.error) ? (
        <TableSkeleton label="callers" rows={3} />
      ) : (
        <ReadFailure what="The callers" query={query} />
      )}
    </Section>
  );
}

const asideOf = (count: number) => (count === MOST_CALLERS ? `the last ${MOST_CALLERS}` : formatCount(count));

interface CallersProps {
  callers: readonly Caller[];
  credential: CredentialDetail;
}

function Callers({ callers, credential }: CallersProps) {
  const [showsAll, setShowsAll] = useState(false);
  if (callers.length === 0)
    return (
      <EmptyState
        title={isNeverUsed(credential) ? "Nobody has called yet" : "Nobody has called since recording began"}
      >
        Each address and program that uses the key stands here, with when it came first and last.
      </EmptyState>
    );
  return (
    <>
      <DataTable
        label="Callers"
        columns={
          credential.secrets.length > 1
            ? [address, program, secretColumn(credential.secrets), first, lastColumn(credential)]
            : [address, program, first, lastColumn(credential)]
        }
        rows={showsAll ? callers : callers.slice(0, AT_FIRST)}
        rowId={({ version, ip, userAgent }) => `${version} ${ip} ${userAgent}`}
      />
      {callers.length > AT_FIRST ? (
        <div className="-ml-2 pt-2">
          <Button look="quiet" size="sm" onPress={() => setShowsAll(!showsAll)}>
            {showsAll ? "Show fewer callers" : `Show all ${formatCount(callers.length)} callers`}
          </Button>
        </div>
      ) : null}
      {hasForgotten(callers) ? (
        <p className="pt-2 text-sm text-ink-soft">
          Of an address that sends many user agents the last {MOST_OF_AN_ADDRESS} with each secret are
          remembered.
        </p>
      ) : null}
    </>
  );
}

type CallerColumn = Column<Caller, never>;

const address: CallerColumn = {
  id: "address",
  header: "Address",
  small: "title",
  className: "md:w-36",
  cell: ({ ip }) => <span className="font-mono text-sm break-all">{ip}</span>,
};

const program: CallerColumn = {
  id: "program",
  header: "User agent",
  small: "below",
  cell: ({ userAgent }) => (
    <span className="block max-w-full truncate max-md:max-w-72" title={userAgent}>
      {userAgent === "" ? <span className="text-ink-soft">None sent</span> : userAgent}
    </span>
  ),
};

const secretColumn = (secrets: CredentialDetail["secrets"]): CallerColumn => ({
  id: "secret",
  header: "Secret",
  small: "last",
  className: "md:w-20",
  cell: ({ version }) => {
    const last4 = secrets.find((secret) => secret.version === version)?.last4;
    return <span className="font-mono text-sm">{last4 === undefined ? `v${version}` : `…${last4}`}</span>;
  },
});

const first: CallerColumn = {
  id: "first",
  header: "First seen",
  small: "hidden",
  className: "md:w-28",
  cell: ({ firstSeenAt }) => <Time timestamp={firstSeenAt} />,
};

const lastColumn = (credential: CredentialDetail): CallerColumn => ({
  id: "last",
  header: "Last seen",
  small: "side",
  className: "md:w-36 whitespace-nowrap",
  cell: (caller) => (
    <>
      <Time timestamp={caller.lastSeenAt} />
      {wasRefused(caller, credential) ? <span className="text-danger"> · refused</span> : null}
    </>
  ),
});
