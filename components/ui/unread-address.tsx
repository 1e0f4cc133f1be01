"use client";

import { useSearchParams } from "next/navigation";
import { parseAsString, useQueryStates } from "nuqs";
import { type Parsers, unreadParameters } from "@/lib/address-parsers";
import { keylessText } from "@/lib/keyless-text";
import { Button } from "./button";
import { Notice } from "./notice";

/** Says which part of its address a page could not read, so that nobody takes all for what was asked for. */
export function UnreadAddress({ parsers }: { parsers: Parsers }) {
  const unread = unreadParameters(useSearchParams(), parsers);
  const asText = Object.fromEntries(unread.map(({ name }) => [name, parseAsString]));
  const [, setTexts] = useQueryStates(asText, { history: "push" });
  if (unread.length === 0) return null;
  return (
    <Notice
      tone="warn"
      actions={
        <Button size="sm" onPress={() => void setTexts(null)}>
          Take it out
        </Button>
      }
    >
      <p className="wrap-anywhere">
        A part of this page’s address could not be read and was left out:{" "}
        <span className="font-medium">
          {unread.map(({ name, text }) => `${name}=${keylessText(text).text.slice(0, 60)}`).join(", ")}
        </span>
      </p>
    </Notice>
  );
}
