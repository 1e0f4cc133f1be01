"use client";

import { keepPreviousData, useQuery } from "@tanstack/react-query";
import { useEffect, useState } from "react";
import { keylessText } from "@/lib/keyless-text";
import { browserClient } from "@/lib/browser-client";
import { allTeamsQuery, credentialsQuery, organizationsQuery } from "@/lib/queries";

const PAUSE = 120;
const LONGEST = 100;
/** So many of each kind are offered; the page of a kind has the rest. */
const OFFERED = "4";

/** Organizations, teams and keys that a text may mean. A key in the text is never sent. */
export function useFound(typed: string) {
  const text = keylessText(typed).text.trim().slice(0, LONGEST);
  const [asked, setAsked] = useState(text);
  useEffect(() => {
    const timer = setTimeout(() => setAsked(text), PAUSE);
    return () => clearTimeout(timer);
  }, [text]);

  const question = { q: asked, limit: OFFERED };
  const once = {
    enabled: asked !== "",
    refetchInterval: false,
    placeholderData: keepPreviousData,
  } as const;
  const organizations = useQuery({ ...organizationsQuery(browserClient, question), ...once });
  const teams = useQuery({ ...allTeamsQuery(browserClient, question), ...once });
  const keys = useQuery({ ...credentialsQuery(browserClient, question), ...once });

  const isNothingAsked = text === "" || asked === "";
  return {
    text,
    /** What is typed begins like a key, but is not a whole one. */
    hasPartOfKey: text === "" && typed.trim() !== "",
    organizations: isNothingAsked ? [] : (organizations.data?.data ?? []),
    teams: isNothingAsked ? [] : (teams.data?.data ?? []),
    keys: isNothingAsked ? [] : (keys.data?.data ?? []),
    /** Whether there are more keys than are offered. */
    hasMoreKeys: !isNothingAsked && (keys.data?.meta.nextCursor ?? null) !== null,
    isSearching:
      text !== "" && (text !== asked || organizations.isFetching || teams.isFetching || keys.isFetching),
    error: isNothingAsked ? null : (organizations.error ?? teams.error ?? keys.error),
  };
}

export type Found = ReturnType<typeof useFound>;
