"use client";

import { ArrowRight, Building2, KeyRound, Users, Zap } from "lucide-react";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import type { ReactNode } from "react";
import { Header, Menu, MenuItem, MenuSection } from "react-aria-components/Menu";
import { give } from "@/components/ui/commands";
import { KeyHint } from "@/components/ui/key-hint";
import { choiceStyle } from "@/components/ui/popover-style";
import { formatQuantity } from "@/lib/format";
import { CREDENTIAL_STATUS_LABELS, CREDENTIAL_STATUSES } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { type PaletteContext, refusalFor } from "./palette-actions";
import { type ActionEntry, entriesFor } from "./palette-entries";
import type { Found } from "./use-found";

interface PaletteMenuProps {
  found: Found;
  /** What is typed begins like a key, but is not a whole one. */
  hasPartOfKey: boolean;
  context: PaletteContext;
  onClose: (then?: () => void) => void;
}

/** What matches what is typed; pages and actions, known at once, stand first, so that nothing moves them. */
export function PaletteMenu({ found, hasPartOfKey, context, onClose }: PaletteMenuProps) {
  const router = useRouter();
  const { pages, actions } = hasPartOfKey ? { pages: [], actions: [] } : entriesFor(found.text);

  function act({ command }: ActionEntry) {
    onClose(() => {
      if (command === null) startTransition(context.signOut);
      else give(command);
    });
  }

  return (
    <>
      <Menu
        aria-label="Results"
        className="min-h-0 flex-1 overflow-y-auto p-1.5 outline-none"
        renderEmptyState={() => (
          <p className="px-2.5 py-6 text-center text-ink-soft">
            {hasPartOfKey
              ? "That is not a whole key. Paste all of it, or search for its last 4 characters."
              : found.isSearching
                ? "Searching…"
                : found.error === null
                  ? `Nothing matches “${found.text}”.`
                  : null}
          </p>
        )}
      >
        <Group title="Pages" isEmpty={pages.length === 0}>
          {pages.map(({ id, label, href, letter }) => (
            <Line
              key={id}
              id={`page-${id}`}
              name={label}
              icon={<ArrowRight />}
              onAction={() => onClose(() => router.push(href))}
              shortcut={`g ${letter}`}
            />
          ))}
        </Group>
        <Group title="Actions" isEmpty={actions.length === 0}>
          {actions.map((action) => {
            const refusal = action.deed === undefined ? undefined : refusalFor(context.role, action.deed);
            return (
              <Line
                key={action.id}
                id={`action-${action.id}`}
                name={action.label}
                icon={<Zap />}
                detail={refusal}
                isDisabled={refusal !== undefined}
                shortcut={action.shortcut}
                onAction={() => act(action)}
              />
            );
          })}
        </Group>
        <Group title="Organizations" isEmpty={found.organizations.length === 0}>
          {found.organizations.map(({ id, displayName, liveKeyCount }) => (
            <Line
              key={id}
              id={id}
              name={displayName}
              icon={<Building2 />}
              detail={formatQuantity(liveKeyCount, "live key")}
              onAction={() => onClose(() => router.push(routes.organization(id)))}
            />
          ))}
        </Group>
        <Group title="Teams" isEmpty={found.teams.length === 0}>
          {found.teams.map(({ id, displayName, organizationName }) => (
            <Line
              key={id}
              id={id}
              name={displayName}
              icon={<Users />}
              detail={organizationName}
              onAction={() => onClose(() => router.push(routes.team(id)))}
            />
          ))}
        </Group>
        <Group title="Keys" isEmpty={found.keys.length === 0}>
          {found.keys.map(({ id, name, last4, organizationName, teamName, status }) => (
            <Line
              key={id}
              id={id}
              name={name}
              icon={<KeyRound />}
              detail={[organizationName, teamName ?? "whole organization"].join(" · ")}
              onAction={() => onClose(() => router.push(routes.key(id)))}
            >
              <KeyHint last4={last4} />
              <span className="w-16 text-right text-sm text-ink-soft max-sm:hidden">
                {CREDENTIAL_STATUS_LABELS[status]}
              </span>
            </Line>
          ))}
          {found.hasMoreKeys ? (
            <Line
              id="all-keys"
              name="All keys that match"
              icon={<ArrowRight />}
              onAction={() =>
                onClose(() => router.push(routes.keys({ q: found.text, status: CREDENTIAL_STATUSES })))
              }
            />
          ) : null}
        </Group>
      </Menu>
      {found.error === null ? null : (
        <p role="alert" className="border-t border-line px-4 py-2.5 text-sm text-danger">
          Organizations, teams and keys could not be searched. {found.error.message}
        </p>
      )}
    </>
  );
}

function Group({ title, isEmpty, children }: { title: string; isEmpty: boolean; children: ReactNode }) {
  if (isEmpty) return null;
  return (
    <MenuSection className="not-first:mt-2">
      <Header className="px-2.5 pt-1.5 pb-1 text-sm text-ink-soft">{title}</Header>
      {children}
    </MenuSection>
  );
}

interface LineProps {
  id: string;
  name: string;
  icon: ReactNode;
  detail?: string | undefined;
  shortcut?: string | undefined;
  isDisabled?: boolean;
  onAction: () => void;
  children?: ReactNode;
}

function Line({ id, name, icon, detail, shortcut, isDisabled = false, onAction, children }: LineProps) {
  return (
    <MenuItem
      id={id}
      textValue={name}
      isDisabled={isDisabled}
      onAction={onAction}
      className={`${choiceStyle} px-2.5`}
    >
      <span aria-hidden="true" className="text-ink-soft">
        {icon}
      </span>
      <span className="flex min-w-0 flex-1 items-baseline gap-2">
        <span className="min-w-0 truncate">{name}</span>
        {detail === undefined ? null : (
          <span className="min-w-0 flex-1 truncate text-sm text-ink-soft">{detail}</span>
        )}
      </span>
      {children}
      {shortcut === undefined ? null : (
        <kbd className="font-sans text-xs text-ink-soft max-sm:hidden">{shortcut}</kbd>
      )}
    </MenuItem>
  );
}
