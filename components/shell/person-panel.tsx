import { LogOut } from "lucide-react";
import { ActionForm } from "@/components/ui/action-form";
import { ROLE_LABELS } from "@/lib/key-service/contract/vocabulary";
import type { Role } from "@/lib/key-service/contract/vocabulary";
import { ThemeChoice } from "./theme-choice";
import type { Theme } from "./theme";

export interface Person {
  name: string;
  email: string | null;
  role: Role;
}

interface PersonPanelProps {
  person: Person;
  theme: Theme;
  signOut: () => Promise<void>;
}

export function PersonPanel({ person, theme, signOut }: PersonPanelProps) {
  return (
    <div className="flex flex-col gap-3 border-t border-line pt-3">
      <div className="flex items-center gap-2 pl-2.5">
        <div className="min-w-0 flex-1" title={person.email ?? undefined}>
          <p className="truncate font-medium">{person.name}</p>
          <p className="text-sm text-ink-soft">{ROLE_LABELS[person.role]}</p>
        </div>
        <ActionForm action={signOut}>
          <button
            type="submit"
            title="Sign out"
            aria-label="Sign out"
            className="grid size-8 place-items-center rounded-md text-ink-soft transition-colors hover:bg-ink/7 hover:text-ink touch:size-11"
          >
            <LogOut aria-hidden="true" className="size-4" />
          </button>
        </ActionForm>
      </div>
      <ThemeChoice initial={theme} />
    </div>
  );
}
