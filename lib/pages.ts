import { routes } from "@/lib/routes";

/**
 * The pages that the navigation lists. `under`: the paths that belong to each. `letter`: after `g`, it opens the page.
 */
export const PAGES = [
  { id: "overview", label: "Overview", href: routes.home(), under: [], letter: "h" },
  {
    id: "organizations",
    label: "Organizations",
    href: routes.organizations(),
    under: ["/organizations", "/teams"],
    letter: "o",
  },
  { id: "keys", label: "Keys", href: routes.keys(), under: ["/keys"], letter: "k" },
  { id: "review", label: "Review", href: routes.review(), under: ["/review"], letter: "r" },
  { id: "audit", label: "Audit", href: routes.audit(), under: ["/audit"], letter: "a" },
] as const;

export type PageId = (typeof PAGES)[number]["id"];
