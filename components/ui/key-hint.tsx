import { formatKeyHint } from "@/lib/format";

/** What is shown of a key: its prefix and its last four characters. */
export function KeyHint({ last4 }: { last4: string }) {
  return <code className="font-mono text-sm whitespace-nowrap text-ink-soft">{formatKeyHint(last4)}</code>;
}
