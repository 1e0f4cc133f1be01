"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useState } from "react";
import type { Sorting } from "@/components/ui/sort-button";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { browserClient } from "@/lib/browser-client";
import type { CredentialSort } from "@/lib/key-service/contract/vocabulary";
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
  const hidden = hidesInactive(state) ? inactive.data?.meta : undefined;
  const pages = useCursorPages(state, (page) => void setState(page), list.data);

  // Both are read again after a revocation, one before the other: meanwhile the only key is in neither.
  const hasKeys = (list.data?.meta.count ?? 0) > 0 || (hidden?.count ?? 0) > 0;
  const [hadKeys, setHadKeys] = useState(hasKeys);
  if (hasKeys && !hadKeys) setHadKeys(true);

  /** Asks another question, from its first page on. */
  const ask = (change: Partial<KeyListState>, history: "push" | "replace" = "push") =>
    void setState({ ...change, cursor: null, before: null }, { history });
  const sorting: Sorting<CredentialSort> = {
    by: state.sort,
    order: state.order,
    onSort: (sort, order) => ask({ sort, order }),
  };

  return {
    state,
    scope,
    list,
    pages,
    sorting,
    isFiltered: isFiltered(state),
    /** How many inactive keys match and are not shown; undefined when none are hidden. */
    hidden,
    /** No key was ever issued here: there is nothing to search, filter or sort. */
    isBare: !hadKeys && list.data?.meta.count === 0 && !isFiltered(state) && hidden?.count === 0,
    ask,
    clearFilters: () => void setState(null),
  };
}

export type KeyList = ReturnType<typeof useKeyList>;
