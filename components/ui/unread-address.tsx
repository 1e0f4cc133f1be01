"use client";

import { useSearchParams } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { type Parsers, unreadParameters } from "@/lib/address-parsers";
import { Button } from "./button";
import { Notice } from "./notice";

/**
 * Says which parameters of its address a page could not read, so that nobody takes all for what was asked for. Their
 * values are not repeated: an address is anybody's words.
 */
export function UnreadAddress({ parsers }: { parsers: Parsers }) {
  const unread = unreadParameters(useSearchParams(), parsers);
  const names = Object.keys(unread);
  // What is read differently has other pages too.
  const changed = names.length === 0 ? {} : { ...unread, cursor: null, before: null };
  const [, setTexts] = useQueryStates(
    Object.fromEntries(Object.keys(changed).map((name) => [name, parseAsString])),
    { history: "replace" },
  );
  if (names.length === 0) return null;
  function leaveOut() {
    // The button is gone afterwards, and the focus would be with it.
    document.querySelector<HTMLElement>("#content")?.focus();
    void setTexts(changed);
  }
  return (
    <Notice
      tone="warn"
      isUrgent
      actions={
        <Button size="sm" onPress={leaveOut}>
          Correct the address
        </Button>
      }
    >
      {names.length === 1 ? "A part" : "Parts"} of this page’s address could not be read and{" "}
      {names.length === 1 ? "was" : "were"} left out: <span className="font-medium">{names.join(", ")}</span>
    </Notice>
  );
}
