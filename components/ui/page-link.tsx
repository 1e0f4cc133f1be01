"use client";

import type { Route } from "next";
import Link from "next/link";
import { type ComponentProps, useState } from "react";

type PageLinkProps<T extends string> = Omit<
  ComponentProps<typeof Link<T>>,
  "href" | "prefetch" | "onPointerEnter" | "onFocus"
> & { href: Route<T> };

/** A link whose page is fetched ahead once somebody points at it: dozens that did so by themselves would be a load. */
export function PageLink<T extends string>(props: PageLinkProps<T>) {
  const [isPointedAt, setPointedAt] = useState(false);
  const point = () => setPointedAt(true);
  return <Link<T> {...props} prefetch={isPointedAt ? null : false} onPointerEnter={point} onFocus={point} />;
}
