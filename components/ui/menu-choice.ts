import type { ReactNode } from "react";

/** One line of a menu. */
export interface MenuChoice {
  id: string;
  label: string;
  icon?: ReactNode;
}
