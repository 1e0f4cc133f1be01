"use client";

import type { Route } from "next";
import Link from "next/link";
import { useDeferredValue } from "react";
import { keylessText } from "@/lib/keyless-text";

/** A name that is being typed, as it can be asked about: empty when there is none, or when it is too long for one. */
export function useTypedName(name: string, maxCharacters: number): string {
  const typed = useDeferredValue(keylessText(name).text.trim());
  return typed.length <= maxCharacters ? typed : "";
}

interface SameNameProps<To extends string> {
  /** What has the name that is typed, if something does. */
  of: { href: Route<To>; name: string } | undefined;
  /** Such as "A team here has this name already". */
  what: string;
}

/** Says while a name is typed that it is taken, where two may have the same one. */
export function SameName<To extends string>({ of, what }: SameNameProps<To>) {
  return (
    <p role="status" className={of === undefined ? "sr-only" : "text-sm text-warn"}>
      {of === undefined ? null : (
        <>
          {what}:{" "}
          <Link href={of.href} className="text-link wrap-anywhere">
            {of.name}
          </Link>
        </>
      )}
    </p>
  );
}
