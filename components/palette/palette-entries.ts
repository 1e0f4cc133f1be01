import type { Command } from "@/components/ui/commands";
import { PAGES } from "@/lib/pages";

/** Something that can be done from anywhere. */
export interface ActionEntry {
  id: string;
  label: string;
  /** Other words that people may type for it. */
  words: string;
  /** What to say where the person may not do it, such as "issue keys". */
  deed?: string;
  /** Null for signing out, which no other part of the page does. */
  command: Command | null;
  /** The keys that do the same. */
  shortcut?: string;
}

const ACTIONS: readonly ActionEntry[] = [
  {
    id: "issue-key",
    label: "Issue key",
    words: "new create add credential",
    deed: "issue keys",
    command: { name: "issue-key" },
  },
  {
    id: "add-organization",
    label: "Add organization",
    words: "new create customer",
    deed: "add organizations",
    command: { name: "add-organization" },
  },
  {
    id: "light",
    label: "Light theme",
    words: "colour color appearance mode",
    command: { name: "choose-theme", theme: "light" },
  },
  {
    id: "dark",
    label: "Dark theme",
    words: "colour color appearance mode",
    command: { name: "choose-theme", theme: "dark" },
  },
  {
    id: "system",
    label: "Theme as the system",
    words: "colour color appearance mode",
    command: { name: "choose-theme", theme: "system" },
  },
  {
    id: "shortcuts",
    label: "Keyboard shortcuts",
    words: "help keys",
    command: { name: "show-shortcuts" },
    shortcut: "?",
  },
  { id: "sign-out", label: "Sign out", words: "log logout leave", command: null },
];

export type PageEntry = (typeof PAGES)[number];

/** The pages and actions that a text asks for; all of them for none. */
export function entriesFor(text: string): { pages: PageEntry[]; actions: ActionEntry[] } {
  return {
    pages: PAGES.filter(({ label }) => matches(`${label} go page`, text)),
    actions: ACTIONS.filter(({ label, words }) => matches(`${label} ${words}`, text)),
  };
}

/** Whether each word of the text begins a word of the entry. */
function matches(entry: string, text: string): boolean {
  const words = entry.toLowerCase().split(" ");
  return text
    .toLowerCase()
    .split(/\s+/)
    .every((typed) => words.some((word) => word.startsWith(typed)));
}
