"use client";

import { Dialog, DialogBody } from "@/components/ui/dialog";
import { usePlatformKey } from "@/components/ui/use-platform-key";
import { PAGES } from "@/lib/pages";
import { REVIEW_SHORTCUTS } from "@/lib/review-shortcuts";

interface Shortcut {
  /** Pressed one after the other. */
  keys: readonly string[];
  does: string;
}

/** Every keyboard shortcut, with what it does. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const key = usePlatformKey();
  return (
    <Dialog title="Keyboard shortcuts" isOpen onClose={onClose}>
      <DialogBody>
        <Shortcuts
          title="Anywhere"
          shortcuts={[
            { keys: [`${key}K`], does: "Search, or paste a key" },
            { keys: ["?"], does: "These shortcuts" },
            { keys: ["Esc"], does: "Close what is open; clear a search" },
          ]}
        />
        <Shortcuts
          title="Go to"
          shortcuts={PAGES.map(({ label, letter }) => ({ keys: ["g", letter], does: label }))}
        />
        <Shortcuts
          title="In the review"
          shortcuts={REVIEW_SHORTCUTS.map(({ key: letter, does }) => ({ keys: [letter], does }))}
        />
        <p className="text-sm text-ink-soft">
          They rest while you type and while a dialog is open. Those of the review can be turned off there.
        </p>
      </DialogBody>
    </Dialog>
  );
}

function Shortcuts({ title, shortcuts }: { title: string; shortcuts: readonly Shortcut[] }) {
  return (
    <section>
      <h3 className="pb-1 text-sm text-ink-soft">{title}</h3>
      <dl className="divide-y divide-line">
        {shortcuts.map(({ keys, does }) => (
          <div key={does} className="flex items-center justify-between gap-4 py-2">
            <dt>{does}</dt>
            <dd className="flex shrink-0 gap-1">
              {keys.map((key) => (
                <kbd
                  key={key}
                  className="min-w-6 rounded-sm border border-line-control bg-sunken px-1.5 text-center font-sans text-sm"
                >
                  {key}
                </kbd>
              ))}
            </dd>
          </div>
        ))}
      </dl>
    </section>
  );
}
