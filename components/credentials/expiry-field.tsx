"use client";

import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { onDemand } from "@/components/ui/on-demand";
import { formatExact } from "@/lib/format";
import { EXPIRY_LABELS, expiresAt, isOver } from "./expiry";
import type { Expiry, ExpiryChoice } from "./expiry";

const ExpiryDate = onDemand(() => import("./expiry-date").then((module) => module.ExpiryDate), {
  fallback: <div className="skeleton h-13 w-full" />,
});

const CHOICES = (["30", "90", "180", "365", "date", "never"] as const satisfies readonly ExpiryChoice[]).map(
  (value) => ({
    value,
    label: EXPIRY_LABELS[value],
  }),
);

interface ExpiryFieldProps {
  value: Expiry;
  onChange: (value: Expiry) => void;
  error?: string | undefined;
}

export function ExpiryField({ value, onChange, error }: ExpiryFieldProps) {
  const now = useNow();
  const at = expiresAt(value, now);
  return (
    <div className="flex flex-col gap-2">
      <ChoiceGroup
        label="Expires after"
        choices={CHOICES}
        value={value.choice}
        onChange={(choice) => onChange({ ...value, choice })}
        hint={
          at === null
            ? "The key works until somebody revokes it."
            : at === undefined
              ? "Choose the last day on which it works."
              : isOver(at, now)
                ? "That day is over."
                : `Works until ${formatExact(at)}`
        }
        error={value.choice === "date" ? undefined : error}
      />
      {value.choice === "date" ? (
        <ExpiryDate date={value.date} onChange={(date) => onChange({ ...value, date })} error={error} />
      ) : null}
    </div>
  );
}
