import type { ReactNode } from "react";
import { Breadcrumbs } from "./breadcrumbs";
import type { Crumb } from "./breadcrumbs";

interface PageFrameProps<T extends string> {
  /** Where the page is; the last one is the page itself. Null while that is not known. */
  crumbs: readonly Crumb<T>[] | null;
  /** Tables may use all of the width. */
  isWide?: boolean;
  children: ReactNode;
}

/** The top bar with the breadcrumbs, and the page below it. */
export function PageFrame<T extends string>({ crumbs, isWide = false, children }: PageFrameProps<T>) {
  return (
    <>
      <header className="sticky top-0 z-20 flex h-(--header-height) items-center border-b border-line bg-surface px-4 pr-16 pl-16 sm:pr-70 lg:pr-72 lg:pl-6">
        {crumbs === null ? <div className="skeleton h-4 w-40" /> : <Breadcrumbs crumbs={crumbs} />}
      </header>
      <main id="content" tabIndex={-1} className="px-4 py-6 outline-none lg:px-6">
        <div className={`mx-auto flex flex-col gap-6 ${isWide ? "" : "max-w-7xl"}`}>{children}</div>
      </main>
    </>
  );
}
