"use client";

import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { EmptyState } from "@/components/ui/empty-state";
import { UnreadAddress } from "@/components/ui/unread-address";
import { formatCappedCount } from "@/lib/format";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { CredentialActionsProvider } from "./credential-actions";
import type { CredentialActions } from "./credential-actions";
import { CsvLink } from "./csv-link";
import { IssueButton } from "./issue-button";
import { KeyFilterBar } from "./key-filter-bar";
import { KeyList } from "./key-list";
import { keyListParsers } from "./key-list-state";
import { useKeyList } from "./use-key-list";

/** Every key of every customer. */
export function KeysScreen({ actions, role }: { actions: CredentialActions; role: Role }) {
  return (
    <CredentialActionsProvider actions={actions} role={role}>
      <PageFrame crumbs={[{ label: "Keys", href: routes.keys() }]} isWide>
        <AllKeys />
      </PageFrame>
    </CredentialActionsProvider>
  );
}

function AllKeys() {
  const keys = useKeyList({});
  const meta = keys.list.data?.meta;
  return (
    <>
      <PageHeader
        title="Keys"
        isShort
        actions={
          <>
            <CsvLink keys={keys} />
            <IssueButton look="primary" />
          </>
        }
      >
        {meta === undefined
          ? "Across all organizations"
          : `${howMany(meta, keys.isFiltered)} across all organizations`}
      </PageHeader>
      <div className="flex flex-col gap-3">
        <UnreadAddress parsers={keyListParsers} />
        <KeyFilterBar keys={keys} showScope="all" />
        <KeyList
          keys={keys}
          showScope="all"
          empty={
            <EmptyState title="No keys yet" action={<IssueButton look="primary" />}>
              Every key that is issued stands here, with who has it and when it was last used.
            </EmptyState>
          }
        />
      </div>
    </>
  );
}

function howMany(
  { count, countCapped }: { count: number; countCapped: boolean },
  isFiltered: boolean,
): string {
  const isOne = count === 1;
  const keys = `${isFiltered ? "" : "live "}${isOne ? "key" : "keys"}`;
  const match = isFiltered ? ` ${isOne ? "matches" : "match"}` : "";
  return `${formatCappedCount(count, countCapped)} ${keys}${match}`;
}
