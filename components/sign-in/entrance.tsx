import type { ReactNode } from "react";
import { Mark } from "@/components/ui/mark";

interface EntranceProps {
  title: string;
  children: ReactNode;
}

/** The page before the dashboard: what it is, and the one thing to do. */
export function Entrance({ title, children }: EntranceProps) {
  return (
    <main className="grid min-h-dvh grid-rows-[1fr_auto_1.6fr] px-6">
      <div className="row-start-2 mx-auto w-full max-w-sm py-10">
        <p className="flex items-center gap-2 text-lg font-semibold tracking-[-0.01em]">
          <Mark className="size-6 text-accent" />
          Eucalyptus
        </p>
        <h1 className="mt-8 text-2xl font-semibold text-balance">{title}</h1>
        <div className="mt-3 flex flex-col gap-5 text-ink-soft">{children}</div>
      </div>
      <p className="row-start-3 mx-auto flex w-full max-w-sm items-end pb-8 text-sm text-ink-soft">
        The keys of the Gather API, for Qualifi administrators.
      </p>
    </main>
  );
}
