/** How a person wants the dashboard: as the system says, or one of the two always. */
export const THEME_LABELS = { light: "Light", dark: "Dark", system: "As the system" } as const;
export type Theme = keyof typeof THEME_LABELS;

/** The cookie that keeps the choice; the root layout reads it, so that no page flashes in the other theme. */
export const THEME_COOKIE = "theme";

export const themeFrom = (value: string | undefined): Theme =>
  value === "light" || value === "dark" ? value : "system";
