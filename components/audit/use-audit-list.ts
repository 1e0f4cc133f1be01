"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useQueryStates } from "nuqs";
import { useCursorPages } from "@/components/ui/use-cursor-pages";
import { browserClient } from "@/lib/browser-client";
import { auditQuery } from "@/lib/queries";
import { auditListParsers, auditListQuery, isFiltered } from "./audit-list-state";
import type { AuditListState } from "./audit-list-state";

/** The audit log as its address asks for it, with what changes the address. */
export function useAuditList() {
  const [state, setState] = useQueryStates(auditListParsers, { history: "push" });
  const list = useQuery({
    ...auditQuery(browserClient, auditListQuery(state)),
    placeholderData: keepPreviousData,
  });
  const pages = useCursorPages(state, (page) => void setState(page), list.data);
  return {
    state,
    list,
    pages,
    isFiltered: isFiltered(state),
    /** Asks another question, from its first page on. */
    ask: (change: Partial<AuditListState>) => void setState({ ...change, cursor: null, before: null }),
    clearFilters: () => void setState(null),
  };
}

export type AuditList = ReturnType<typeof useAuditList>;
