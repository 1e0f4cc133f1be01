"use client";

import { useQuery } from "@tanstack/react-query";
import { type ComponentProps, createContext, memo, use, useMemo } from "react";
import { useNow } from "@/components/ui/clock";
import { DataTable } from "@/components/ui/data-table";
import type { Column } from "@/components/ui/table-column";
import { KeyHint } from "@/components/ui/key-hint";
import { RowLink } from "@/components/ui/row-link";
import type { Sorting } from "@/components/ui/sort-button";
import { StatusBadge } from "@/components/ui/status-badge";
import { Time } from "@/components/ui/time";
import type { Selection } from "@/components/ui/use-selection";
import { useSteady } from "@/components/ui/use-steady";
import { Trend, TrendsRead } from "@/components/ui/trend";
import { useIdle } from "@/components/ui/use-idle";
import { browserClient } from "@/lib/browser-client";
import type { Credential } from "@/lib/key-service/contract/credentials";
import type { CredentialSort, RevocationReason } from "@/lib/key-service/contract/vocabulary";
import { formatClock, formatCount, formatPermissions } from "@/lib/format";
import { trendsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import { credentialSigns } from "./credential-signs";
import { rowAbove } from "./kept-rows";
import { revocationLine } from "./revocation-line";
import { RevokeButton } from "./revoke-button";
import { ScopeCell } from "./scope-cell";
import type { Revocations } from "./use-revocations";
import { EnvironmentCell, LastUsedCell, UNUSUAL_ONLY } from "./usual-cells";

/** How much the columns say of whose key it is. */
export type ShownScope = "all" | "team" | "none";

/** Where a list of keys stands below other things, a screen has room for no more. */
const FIRST_ROWS_OF_A_SCOPE = 12;

interface KeyTableProps {
  label: string;
  rows: readonly Credential[];
  selection: Selection<Credential>;
  revocations: Revocations;
  sorting: Sorting<CredentialSort>;
  isStale: boolean;
  showScope: ShownScope;
}

/** Keys as rows, each to be opened and to be revoked where it stands. */
export function KeyTable(props: KeyTableProps) {
  const { label, rows, selection, revocations, sorting, isStale, showScope } = props;
  const revoke = useSteady(
    (credential: Credential, reason?: RevocationReason) =>
      void revocations.revoke(credential, rowAbove(rows, credential), reason),
  );
  const restore = useSteady((credential: Credential) => void revocations.restore(credential));
  const trends = useQuery(trendsQuery(browserClient, rows, useIdle())).data;
  const columns = useMemo(
    () => [...keyColumns(showScope), revokeColumn(revoke, restore)],
    [showScope, revoke, restore],
  );
  return (
    <TrendsRead value={trends}>
      <StepOf value={revocations.stepOf}>
        <DataTable
          label={label}
          columns={columns}
          rows={rows}
          rowId={idOf}
          isDead={(credential) =>
            credential.status === "revoked" ||
            credential.status === "expired" ||
            revocations.stepOf(credential.id)?.step === "revoking"
          }
          below={(credential) => revocationLine(revocations.stepOf(credential.id), credential)}
          sorting={sorting}
          selection={{ of: selection, nameOf }}
          isStale={isStale}
          {...(showScope === "all" ? {} : { drawnFirst: FIRST_ROWS_OF_A_SCOPE })}
        />
      </StepOf>
    </TrendsRead>
  );
}

/** What is being done to the key of a row: it reaches the row's button without the row being drawn again. */
const StepOf = createContext<Revocations["stepOf"]>(() => undefined);

const idOf = ({ id }: Credential) => id;
const nameOf = ({ name }: Credential) => name;

type KeyColumn = Column<Credential, CredentialSort>;

export const keyColumns = (showScope: ShownScope): KeyColumn[] => [
  nameColumn,
  keyColumn,
  ...(showScope === "none" ? [] : [showScope === "all" ? scopeColumn : teamColumn]),
  ...propertyColumns,
  requestsColumn,
  ...lifeColumns,
];

const nameColumn: KeyColumn = {
  id: "name",
  header: "Name",
  sortBy: "name",
  small: "title",
  cell: ({ id, name }) => (
    <span className="flex min-w-0">
      <RowLink href={routes.key(id)}>{name}</RowLink>
    </span>
  ),
};

const keyColumn: KeyColumn = {
  id: "key",
  header: "Key",
  small: "last",
  className: "md:w-25 md:max-lg:hidden",
  cell: ({ last4 }) => <KeyHint last4={last4} />,
};

const scopeColumn: KeyColumn = {
  id: "scope",
  header: "Organization and team",
  sortBy: "organization",
  small: "last",
  className: "md:w-40 xl:w-44 2xl:w-auto max-md:order-6 max-md:basis-full",
  cell: ({ organizationName, teamName }) => <ScopeCell organization={organizationName} team={teamName} />,
};

const teamColumn: KeyColumn = {
  id: "team",
  header: "Team",
  small: "last",
  className: "md:w-41",
  cell: ({ teamName }) => (
    <span className="block truncate">
      {teamName ?? <span className="text-ink-soft">Whole organization</span>}
    </span>
  ),
};

const propertyColumns: KeyColumn[] = [
  {
    id: "permissions",
    header: "Permissions",
    sortBy: "permissions",
    small: "hidden",
    className: "w-27 max-[1440px]:hidden whitespace-nowrap",
    cell: ({ permissions }) => formatPermissions(permissions),
  },
  {
    id: "environment",
    header: "Environment",
    sortBy: "environment",
    small: "last",
    className: `md:w-25 md:max-xl:hidden ${UNUSUAL_ONLY}`,
    cell: (credential) => <EnvironmentCell credential={credential} />,
  },
  {
    id: "status",
    header: "Status",
    sortBy: "status",
    small: "below",
    className: "md:w-43 max-md:has-[p]:basis-full",
    cell: (credential) => <RowStatus credential={credential} />,
  },
  {
    id: "lastUsed",
    header: "Last used",
    sortBy: "lastUsedAt",
    small: "below",
    className: `md:w-26 whitespace-nowrap ${UNUSUAL_ONLY}`,
    cell: (credential) => <LastUsedCell credential={credential} />,
  },
];

/** How much a key is used, and how that went day by day once it has been read. */
const requestsColumn: KeyColumn = {
  id: "requests",
  header: "Requests",
  headerDetail: "in 30 days",
  sortBy: "requests30d",
  isNumeric: true,
  small: "hidden",
  className: "w-23 max-xl:hidden",
  cell: ({ id, requests30d }) => (
    <>
      {formatCount(requests30d)}
      <Trend id={id} />
    </>
  ),
};

const lifeColumns: KeyColumn[] = [
  {
    id: "age",
    header: "Age",
    sortBy: "createdAt",
    isReversed: true,
    isNumeric: true,
    small: "hidden",
    className: "w-15 max-[1440px]:hidden whitespace-nowrap",
    cell: ({ createdAt }) => <Time timestamp={createdAt} show="age" />,
  },
  {
    id: "createdBy",
    header: "Issued by",
    sortBy: "createdBy",
    small: "hidden",
    className: "w-36 max-[1800px]:hidden",
    cell: ({ createdBy }) => (
      <span className="block truncate" title={createdBy.name}>
        {createdBy.name}
      </span>
    ),
  },
  {
    id: "expires",
    header: "Expires",
    sortBy: "expiresAt",
    small: "hidden",
    className: "w-30 max-[1800px]:hidden whitespace-nowrap",
    cell: ({ expiresAt }) =>
      expiresAt === null ? (
        <span className="text-ink-soft">Never</span>
      ) : (
        <Time timestamp={expiresAt} show="day" />
      ),
  },
];

function revokeColumn(
  revoke: (credential: Credential, reason?: RevocationReason) => void,
  restore: (credential: Credential) => void,
): KeyColumn {
  return {
    id: "revoke",
    header: "Revoke",
    isHeaderHidden: true,
    small: "side",
    className: "md:w-22 text-right",
    cell: (credential) => (
      <div className="relative">
        <RowRevoke credential={credential} onRevoke={revoke} onRestore={restore} />
      </div>
    ),
  };
}

function RowRevoke(props: Omit<ComponentProps<typeof RevokeButton>, "step">) {
  return <RevokeButton {...props} step={use(StepOf)(props.credential.id)} />;
}

const RowStatus = memo(function RowStatus({ credential }: { credential: Credential }) {
  const now = useNow();
  const { status, refusedSince } = credential;
  const isRefusedToday = status === "revoked" && refusedSince !== null && isToday(refusedSince, now);
  return (
    <div className={isRefusedToday ? "leading-4" : ""}>
      <StatusBadge signs={credentialSigns(credential, now)} isShort />
      {isRefusedToday ? (
        <p className="text-xs whitespace-nowrap">Refused since {formatClock(refusedSince)}</p>
      ) : null}
    </div>
  );
});

const isToday = (timestamp: string, now: number) => now - Date.parse(timestamp) < 86_400_000;
