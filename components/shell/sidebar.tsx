import { Mark } from "@/components/ui/mark";
import { PageLink } from "@/components/ui/page-link";
import { routes } from "@/lib/routes";
import { Navigation } from "./navigation";
import { PersonPanel } from "./person-panel";
import type { Person } from "./person-panel";
import type { Theme } from "./theme";

export interface SidebarProps {
  person: Person;
  theme: Theme;
  /** Ends the session here and at the provider. */
  signOut: () => Promise<void>;
  /** Called when a page was chosen. */
  onNavigate?: () => void;
}

/** The mark, the pages, and below them who is signed in. */
export function Sidebar({ person, theme, signOut, onNavigate }: SidebarProps) {
  return (
    <div className="flex h-full flex-col bg-sunken px-3 pb-3">
      <div className="flex h-(--header-height) shrink-0 items-center px-2.5">
        <PageLink
          href={routes.home()}
          {...(onNavigate ? { onClick: onNavigate } : {})}
          className="flex items-center gap-2 rounded-sm text-lg font-semibold tracking-[-0.01em]"
        >
          <Mark className="-ml-0.5 size-5 text-accent" />
          Eucalyptus
        </PageLink>
      </div>
      <div className="flex-1 overflow-y-auto pt-3">
        <Navigation {...(onNavigate ? { onNavigate } : {})} />
      </div>
      <PersonPanel person={person} theme={theme} signOut={signOut} />
    </div>
  );
}
