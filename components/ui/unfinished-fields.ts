"use client";

import { createContext, use, useEffect, useId } from "react";

/** Which fields of a form are half filled in, so that they have no value yet though something was typed. */
export const UnfinishedFields = createContext<Set<string> | null>(null);

/** Tells the form around a field whether that one is half filled in. */
export function useUnfinished(isUnfinished: boolean): void {
  const fields = use(UnfinishedFields);
  const id = useId();
  useEffect(() => {
    if (!isUnfinished) return undefined;
    fields?.add(id);
    return () => {
      fields?.delete(id);
    };
  }, [fields, id, isUnfinished]);
}
