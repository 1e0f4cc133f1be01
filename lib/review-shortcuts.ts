/** The keys of the Review page, by what they do; the page and the help of shortcuts both show them. */
export const REVIEW_SHORTCUTS = [
  { key: "j", does: "Next key", isDecision: false },
  { key: "k", does: "Previous key", isDecision: false },
  { key: "z", does: "Keep or set aside", isDecision: true },
  { key: "r", does: "Rotate, or finish a rotation", isDecision: true },
  { key: "e", does: "Change the expiry", isDecision: true },
  { key: "x", does: "Revoke", isDecision: true },
] as const;

export type ReviewShortcut = (typeof REVIEW_SHORTCUTS)[number]["key"];
