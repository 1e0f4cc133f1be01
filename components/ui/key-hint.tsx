/** What is shown of a key: its prefix and its last four characters. */
export function KeyHint({ children }: { children: string }) {
  return <code className="font-mono text-sm whitespace-nowrap text-ink-soft">{children}</code>;
}
