import type { ReactNode } from "react";
import { Announcer } from "@/components/ui/announcer";
import { ClockProvider } from "@/components/ui/clock";
import { ConnectionNotice } from "@/components/ui/connection-notice";
import { DrawerButton } from "./drawer-button";
import { QueryProvider } from "./query-provider";
import { SessionWatch } from "./session-watch";
import { Shortcuts } from "./shortcuts";
import { Sidebar } from "./sidebar";
import type { SidebarProps } from "./sidebar";

interface ShellProps extends SidebarProps {
  /** Ms since 1970. */
  renderedAt: number;
  /** The field in the top bar that finds everything. */
  palette: ReactNode;
  /** What can be asked for from anywhere, and shows itself only then. */
  anywhere: ReactNode;
  children: ReactNode;
}

/** The frame of every page that is behind sign-in. */
export function Shell({ renderedAt, palette, anywhere, children, ...sidebar }: ShellProps) {
  return (
    <ClockProvider renderedAt={renderedAt}>
      <QueryProvider>
        <a
          href="#content"
          className="fixed top-2 left-2 z-50 -translate-y-16 rounded-md bg-accent px-3 py-1.5 font-medium text-on-accent focus:translate-y-0"
        >
          Skip to content
        </a>
        <div className="lg:grid print:block lg:grid-cols-[13.5rem_minmax(0,1fr)]">
          <aside className="sticky top-0 h-dvh border-r border-line max-lg:hidden print:hidden">
            <Sidebar {...sidebar} />
          </aside>
          <DrawerButton {...sidebar} />
          <div className="fixed top-2 right-4 z-30 lg:right-6 print:hidden touch:top-0.5">{palette}</div>
          <div className="min-w-0">{children}</div>
        </div>
        {anywhere}
        <Shortcuts />
        <ConnectionNotice />
        <SessionWatch />
        <Announcer />
      </QueryProvider>
    </ClockProvider>
  );
}
