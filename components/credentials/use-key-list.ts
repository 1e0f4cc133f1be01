"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { browserClient } from "@/lib/browser-client";
import { credentialsQuery } from "@/lib/queries";
import {
  hidesInactive,
  inactiveCountQuery,
  isFiltered,
  keyListParsers,
  keyListQuery,
} from "./key-list-state";
import type { KeyListScope, KeyListState } from "./key-list-state";

/** A list of keys as its address asks for it, with what changes the address. */
export function useKeyList(scope: KeyListScope) {
  const [state, setState] = useQueryStates(keyListParsers, { history: "push" });
  const list = useQuery({
    ...credentialsQuery(browserClient, keyListQuery(state, scope)),
    placeholderData: keepPreviousData,
  });
  const inactive = useQuery({
    ...credentialsQuery(browserClient, inactiveCountQuery(state, scope)),
    enabled: hidesInactive(state),
    placeholderData: keepPreviousData,
  });
  const pages = useCursorPages(state, (page) => void setState(page), list.data);

  return {
    state,
    scope,
    list,
    pages,
    isFiltered: isFiltered(state),
    /** How many inactive keys match and are not shown; undefined when none are hidden. */
    hidden: hidesInactive(state) ? inactive.data?.meta : undefined,
    /** Asks another question, from its first page on. */
    ask: (change: Partial<KeyListState>, history: "push" | "replace" = "push") =>
      void setState({ ...change, cursor: null, before: null }, { history }),
    clearFilters: () => void setState(null),
  };
}

export type KeyList = ReturnType<typeof useKeyList>;
