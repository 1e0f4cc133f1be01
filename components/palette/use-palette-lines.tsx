"use client";

import { ArrowRight, Building2, KeyRound, Users, Zap } from "lucide-react";
import type { Route } from "next";
import { useRouter } from "next/navigation";
import { startTransition } from "react";
import type { ReactNode } from "react";
import { give } from "@/components/ui/commands";
import { KeyHint } from "@/components/ui/key-hint";
import { formatQuantity } from "@/lib/format";
import { CREDENTIAL_STATUS_LABELS, CREDENTIAL_STATUSES } from "@/lib/key-service/contract/vocabulary";
import { routes } from "@/lib/routes";
import { type PaletteContext, refusalFor } from "./palette-actions";
import { entriesFor } from "./palette-entries";
import type { Found } from "./use-found";

const NO_ENTRIES = { pages: [], actions: [] };

/** Something that the palette offers. */
export interface PaletteLine {
  id: string;
  name: string;
  icon: ReactNode;
  detail?: string | undefined;
  /** What stands at its end. */
  sign?: ReactNode;
  /** The keys that do the same. */
  shortcut?: string | undefined;
  isDisabled?: boolean;
  act: () => void;
}

export interface PaletteGroup {
  title: string;
  /** Whether it needs no search. */
  isKnownAtOnce: boolean;
  lines: PaletteLine[];
}

/** What matches what is typed; pages and actions, known at once, stand first, so that nothing moves them. */
export function usePaletteLines(
  found: Found,
  context: PaletteContext,
  onClose: (then?: () => void) => void,
): PaletteGroup[] {
  const router = useRouter();
  const open =
    <T extends string>(href: Route<T>) =>
    () =>
      onClose(() => router.push(href));
  const { pages, actions } = found.hasPartOfKey ? NO_ENTRIES : entriesFor(found.text);

  const pageLines = pages.map(({ id, label, href, letter }) => ({
    id: `page-${id}`,
    name: label,
    icon: <ArrowRight />,
    shortcut: `g ${letter}`,
    act: open(href),
  }));
  const actionLines = actions.map(({ id, label, deed, shortcut, command }) => {
    const refusal = deed === undefined ? undefined : refusalFor(context.role, deed);
    return {
      id: `action-${id}`,
      name: label,
      icon: <Zap />,
      detail: refusal,
      isDisabled: refusal !== undefined,
      shortcut,
      act: () =>
        onClose(() => {
          if (command === null) startTransition(context.signOut);
          else give(command);
        }),
    };
  });
  const organizations = found.organizations.map(({ id, displayName, liveKeyCount }) => ({
    id,
    name: displayName,
    icon: <Building2 />,
    detail: formatQuantity(liveKeyCount, "live key"),
    act: open(routes.organization(id)),
  }));
  const teams = found.teams.map(({ id, displayName, organizationName }) => ({
    id,
    name: displayName,
    icon: <Users />,
    detail: organizationName,
    act: open(routes.team(id)),
  }));
  const keys: PaletteLine[] = found.keys.map(({ id, name, last4, organizationName, teamName, status }) => ({
    id,
    name,
    icon: <KeyRound />,
    detail: [organizationName, teamName ?? "whole organization"].join(" · "),
    sign: (
      <>
        <KeyHint last4={last4} />
        <span className="w-16 text-right text-sm text-ink-soft max-sm:hidden">
          {CREDENTIAL_STATUS_LABELS[status]}
        </span>
      </>
    ),
    act: open(routes.key(id)),
  }));
  const allKeys: PaletteLine = {
    id: "all-keys",
    name: "All keys that match",
    icon: <ArrowRight />,
    act: open(routes.keys({ q: found.text, status: CREDENTIAL_STATUSES })),
  };

  return [
    { title: "Pages", isKnownAtOnce: true, lines: pageLines },
    { title: "Actions", isKnownAtOnce: true, lines: actionLines },
    { title: "Organizations", isKnownAtOnce: false, lines: organizations },
    { title: "Teams", isKnownAtOnce: false, lines: teams },
    { title: "Keys", isKnownAtOnce: false, lines: found.hasMoreKeys ? [...keys, allKeys] : keys },
  ].filter(({ lines }) => lines.length > 0);
}
