import type { ReactNode } from "react";

interface Fact {
  label: string;
  value: ReactNode;
}

/** What is known of one thing: names left, values right. */
export function Facts({ facts }: { facts: readonly Fact[] }) {
  return (
    <dl className="grid grid-cols-[minmax(6rem,auto)_1fr]">
      {facts.map(({ label, value }) => (
        <div
          key={label}
          className="col-span-2 grid grid-cols-subgrid gap-x-4 border-b border-line py-2 last:border-0"
        >
          <dt className="text-ink-soft">{label}</dt>
          <dd className="min-w-0 break-words">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
