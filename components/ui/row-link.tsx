import type { Route } from "next";
import { PageLink } from "./page-link";

interface RowLinkProps<T extends string> {
  href: Route<T>;
  children: string;
}

/** The name in a row, which opens it from anywhere in the row. */
export function RowLink<T extends string>({ href, children }: RowLinkProps<T>) {
  return (
    <PageLink<T> href={href} className="list-link">
      {children}
    </PageLink>
  );
}
