"use client";

import { Button } from "./button";

interface ShortcutLegendProps {
  shortcuts: readonly { key: string; does: string }[];
  isOn: boolean;
  onSwitch: (isOn: boolean) => void;
}

/** The single keys of a page. They can be turned off, for who speaks to the computer (WCAG 2.1.4). */
export function ShortcutLegend({ shortcuts, isOn, onSwitch }: ShortcutLegendProps) {
  return (
    <section
      aria-label="Keyboard shortcuts"
      className="flex flex-wrap items-center gap-x-4 gap-y-1 text-sm text-ink-soft max-md:hidden"
    >
      {isOn ? (
        <ul className="flex flex-wrap gap-x-4 gap-y-1">
          {shortcuts.map(({ key, does }) => (
            <li key={key} className="flex items-center gap-1.5">
              <kbd className="rounded-sm border border-line-control bg-surface-raised px-1.5 font-mono text-xs text-ink">
                {key}
              </kbd>
              {does}
            </li>
          ))}
        </ul>
      ) : null}
      <Button size="sm" look="quiet" aria-pressed={isOn} onPress={() => onSwitch(!isOn)}>
        Single-key shortcuts {isOn ? "on" : "off"}
      </Button>
    </section>
  );
}
