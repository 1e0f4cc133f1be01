"use client";

import { Building2, Gauge, KeyRound, ListChecks, type LucideIcon, ScrollText } from "lucide-react";
import { usePathname } from "next/navigation";
import { PageLink } from "@/components/ui/page-link";
import { type PageId, PAGES } from "@/lib/pages";

const ICONS = {
  overview: Gauge,
  organizations: Building2,
  keys: KeyRound,
  review: ListChecks,
  audit: ScrollText,
} as const satisfies Record<PageId, LucideIcon>;

/** The pages of the dashboard; the one that is open, or holds what is open, is marked. */
export function Navigation({ onNavigate }: { onNavigate?: () => void }) {
  const pathname = usePathname();
  return (
    <nav aria-label="Main">
      <ul className="flex flex-col gap-0.5">
        {PAGES.map(({ id, label, href, under }) => {
          const Icon = ICONS[id];
          const isOpen = under.some((path) => pathname === path || pathname.startsWith(`${path}/`));
          return (
            <li key={href}>
              <PageLink
                href={href}
                {...(onNavigate ? { onClick: onNavigate } : {})}
                aria-current={pathname === href ? "page" : isOpen ? "true" : undefined}
                className="flex h-8 items-center gap-2.5 rounded-md px-2.5 text-ink-soft transition-colors hover:bg-ink/5 hover:text-ink aria-[current]:bg-ink/8 aria-[current]:font-medium aria-[current]:text-ink touch:h-11 [&_svg]:size-4 aria-[current]:[&_svg]:text-accent"
              >
                <Icon aria-hidden="true" />
                {label}
              </PageLink>
            </li>
          );
        })}
      </ul>
    </nav>
  );
}
