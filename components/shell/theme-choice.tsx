"use client";

import { Monitor, Moon, Sun } from "lucide-react";
import { useState } from "react";
import { useCommands } from "@/components/ui/commands";
import { THEME_COOKIE, THEME_LABELS } from "./theme";
import type { Theme } from "./theme";

const ICONS = { light: Sun, dark: Moon, system: Monitor } as const;
const THEMES = ["light", "dark", "system"] as const satisfies readonly Theme[];
const YEAR = 365 * 86_400;

function apply(theme: Theme) {
  if (theme === "system") {
    delete document.documentElement.dataset["theme"];
    document.cookie = `${THEME_COOKIE}=; path=/; max-age=0; samesite=lax`;
  } else {
    document.documentElement.dataset["theme"] = theme;
    document.cookie = `${THEME_COOKIE}=${theme}; path=/; max-age=${YEAR}; samesite=lax`;
  }
}

export function ThemeChoice({ initial }: { initial: Theme }) {
  const [theme, setTheme] = useState(initial);
  function choose(chosen: Theme) {
    setTheme(chosen);
    apply(chosen);
  }
  useCommands((command) => {
    if (command.name === "choose-theme") choose(command.theme);
  });
  return (
    <fieldset className="flex rounded-md border border-line p-0.5">
      <legend className="sr-only">Theme</legend>
      {THEMES.map((choice) => {
        const Icon = ICONS[choice];
        return (
          <label
            key={choice}
            title={THEME_LABELS[choice]}
            className="grid h-6 flex-1 cursor-pointer place-items-center rounded-sm text-ink-soft transition-colors hover:text-ink has-checked:bg-surface-raised has-checked:text-ink has-checked:shadow-[0_0_0_1px_var(--color-line-control)] has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-accent touch:h-10"
          >
            <input
              type="radio"
              name="theme"
              value={choice}
              checked={theme === choice}
              onChange={() => choose(choice)}
              className="sr-only"
            />
            <Icon aria-hidden="true" className="size-3.5" />
            <span className="sr-only">{THEME_LABELS[choice]}</span>
          </label>
        );
      })}
    </fieldset>
  );
}
