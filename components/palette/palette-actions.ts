import type { Actions } from "@/lib/actions";
import type { Role } from "@/lib/key-service/contract/vocabulary";

/** What the palette does by itself, and for whom. */
export interface PaletteContext {
  actions: Pick<Actions, "identifyKeys" | "revokeCredential" | "restoreCredential">;
  role: Role;
  signOut: () => Promise<void>;
}

/** Why this person may not do it; undefined when they may. */
export const refusalFor = (role: Role, deed: string): string | undefined =>
  role === "admin" ? undefined : `Only administrators can ${deed}. You can read.`;
