import type { Route } from "next";
import type { ReactNode } from "react";
import { PageLink } from "./page-link";

interface Figure {
  label: string;
  value: ReactNode;
  detail?: ReactNode;
  /** Where the list behind it is. */
  href?: Route;
}

/** A few figures side by side, parted by lines. */
export function Figures({ figures }: { figures: readonly Figure[] }) {
  return (
    <dl className="grid grid-cols-2 gap-y-4 border-y border-line py-4 sm:flex sm:gap-0">
      {figures.map(({ label, value, detail, href }) => (
        <div
          key={label}
          className="min-w-0 px-4 even:border-l even:border-line odd:pl-0 sm:flex-1 sm:border-l sm:border-line sm:not-first:pl-4 sm:first:border-0"
        >
          <dt className="text-sm text-ink-soft">{label}</dt>
          <dd className="text-xl font-medium wrap-anywhere">
            {href === undefined ? (
              value
            ) : (
              <PageLink
                href={href}
                className="rounded-sm underline decoration-line-control decoration-1 underline-offset-4 hover:decoration-ink"
              >
                {value}
              </PageLink>
            )}
          </dd>
          {detail === undefined ? null : <dd className="text-sm text-ink-soft wrap-anywhere">{detail}</dd>}
        </div>
      ))}
    </dl>
  );
}
