import type { Route } from "next";
import { PageLink } from "./page-link";

export interface Crumb<T extends string> {
  label: string;
  /** None for a page that is not there. */
  href?: Route<T>;
}

/** Where a page is. The last crumb is the page itself. */
export function Breadcrumbs<T extends string>({ crumbs }: { crumbs: readonly Crumb<T>[] }) {
  return (
    <nav aria-label="Breadcrumbs" className="min-w-0">
      <ol className="flex min-w-0 items-center text-sm">
        {crumbs.map(({ label, href }, index) => {
          const isPage = index === crumbs.length - 1;
          return (
            <li
              key={label}
              className={[
                "flex min-w-0 items-center",
                isPage ? "" : "shrink-[3] max-sm:max-w-[40%] max-sm:shrink-0 max-sm:nth-last-[n+3]:hidden",
              ].join(" ")}
            >
              {index > 0 && (
                <span
                  aria-hidden="true"
                  className={`px-1.5 text-line-control ${isPage ? "" : "max-sm:hidden"}`}
                >
                  /
                </span>
              )}
              {href === undefined ? (
                <span aria-current="page" className="truncate font-medium">
                  {label}
                </span>
              ) : (
                <PageLink<T>
                  href={href}
                  aria-current={isPage ? "page" : undefined}
                  className="truncate rounded-sm text-ink-soft hover:text-ink aria-[current]:font-medium aria-[current]:text-ink"
                >
                  {label}
                </PageLink>
              )}
            </li>
          );
        })}
      </ol>
    </nav>
  );
}
