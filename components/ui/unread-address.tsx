"use client";

import { useSearchParams } from "next/navigation";
import { type Parsers, unreadParameters } from "@/lib/address-parsers";
import { Button } from "./button";
import { Notice } from "./notice";

/**
 * Says which parameters of its address a page could not read, so that nobody takes all for what was asked for. Their
 * values are not repeated: an address is anybody's words.
 */
export function UnreadAddress({ parsers }: { parsers: Parsers }) {
  const given = useSearchParams();
  const unread = unreadParameters(given, parsers);
  const names = Object.keys(unread);
  if (names.length === 0) return null;
  function correct() {
    const corrected = new URLSearchParams(given);
    // What is read differently has other pages too.
    for (const [name, read] of Object.entries({ ...unread, cursor: null, before: null })) {
      if (read === null) corrected.delete(name);
      else corrected.set(name, read);
    }
    // The button is gone afterwards, and the focus would be with it.
    document.querySelector<HTMLElement>("#content")?.focus();
    window.history.replaceState(null, "", `?${corrected.toString()}`);
  }
  return (
    <Notice
      tone="warn"
      isUrgent
      actions={
        <Button size="sm" onPress={correct}>
          Correct the address
        </Button>
      }
    >
      {names.length === 1 ? "A part" : "Parts"} of this page’s address could not be read and{" "}
      {names.length === 1 ? "was" : "were"} left out: <span className="font-medium">{names.join(", ")}</span>
    </Notice>
  );
}
