"use client";

import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { UnreadAddress } from "@/components/ui/unread-address";
import { formatCappedCount } from "@/lib/format";
import { IssueButton } from "./issue-button";
import type { FixedScope } from "./issue-scope";
import { KeyFilterBar } from "./key-filter-bar";
import { KeyList } from "./key-list";
import { keyListParsers } from "./key-list-state";
import { useKeyList } from "./use-key-list";

/** The keys of one organization or one team. */
export function ScopeKeys({ scope }: { scope: FixedScope }) {
  const { organization, team } = scope;
  const keys = useKeyList(team ? { teamId: team.id } : { organizationId: organization.id });
  const showScope = team ? "none" : "team";
  const meta = keys.list.data?.meta;
  return (
    <Section title="Keys" aside={meta && formatCappedCount(meta.count, meta.countCapped)}>
      <div className="flex flex-col gap-3">
        <UnreadAddress parsers={keyListParsers} />
        {keys.isBare ? null : <KeyFilterBar keys={keys} showScope={showScope} />}
        <KeyList
          keys={keys}
          showScope={showScope}
          empty={
            <EmptyState title="No keys yet" action={<IssueButton look="primary" scope={scope} />}>
              {`A key lets ${team ? "this team" : "this organization"} call the Gather API. Issue the first one.`}
            </EmptyState>
          }
        />
      </div>
    </Section>
  );
}
