// Written out, so that the names are found in the source; app/globals.css says how each is drawn.
const LOOKS = {
  primary: "button-primary",
  secondary: "button-secondary",
  quiet: "button-quiet",
  danger: "button-danger",
  "danger-quiet": "button-danger-quiet",
} as const;

const SIZES = {
  md: "button-md",
  sm: "button-sm",
  icon: "button-icon",
  "icon-sm": "button-icon-sm",
} as const;

export type ButtonLook = keyof typeof LOOKS;
export type ButtonSize = keyof typeof SIZES;

/** How buttons, and links that look like one, are drawn. */
export const buttonStyle = (look: ButtonLook = "secondary", size: ButtonSize = "md"): string =>
  `button ${LOOKS[look]} ${SIZES[size]}`;
