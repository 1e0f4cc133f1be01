"use client";

import type { Route } from "next";
import Link from "next/link";
import { useState } from "react";

interface RowLinkProps<T extends string> {
  href: Route<T>;
  children: string;
}

/** The name in a row, which opens it from anywhere in the row; fetched ahead once somebody points at it. */
export function RowLink<T extends string>({ href, children }: RowLinkProps<T>) {
  const [isPointedAt, setPointedAt] = useState(false);
  return (
    <Link<T>
      href={href}
      prefetch={isPointedAt ? null : false}
      onPointerEnter={() => setPointedAt(true)}
      onFocus={() => setPointedAt(true)}
      className="list-link"
    >
      {children}
    </Link>
  );
}
