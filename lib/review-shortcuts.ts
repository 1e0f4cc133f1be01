/** The keys of the Review page, by what they do; the page and the help of shortcuts both show them. */
export const REVIEW_SHORTCUTS = [
  { key: "j", does: "Next key" },
  { key: "k", does: "Previous key" },
  { key: "z", does: "Keep or set aside" },
  { key: "r", does: "Rotate" },
  { key: "x", does: "Revoke" },
] as const;

export type ReviewShortcut = (typeof REVIEW_SHORTCUTS)[number]["key"];
