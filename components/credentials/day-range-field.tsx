"use client";

import { parseDate } from "@internationalized/date";
import { useState } from "react";
import { ChoiceGroup } from "@/components/ui/choice-group";
import { useNow } from "@/components/ui/clock";
import { DateField } from "@/components/ui/date-field";
import { type DayPreset, type DayRange, presetRange, rangeChoice } from "./day-range";

interface DayRangeFieldProps {
  label: string;
  presets: readonly DayPreset[];
  value: DayRange;
  onChange: (value: DayRange) => void;
  /** Whether "never" is an answer. */
  hasNever?: boolean;
}

/** When something happened: at any time, as a preset says, between two days, or never. */
export function DayRangeField({ label, presets, value, onChange, hasNever = false }: DayRangeFieldProps) {
  const now = useNow();
  const [isByDays, setByDays] = useState(false);
  const known = rangeChoice(value, presets, now);
  const choice = isByDays && known !== "never" ? "dates" : known;

  function choose(chosen: string) {
    setByDays(chosen === "dates");
    const preset = presets.find(({ id }) => id === chosen);
    if (preset) onChange(presetRange(preset, now));
    else if (chosen !== "dates") onChange({ after: null, before: null, isNever: chosen === "never" });
    else if (value.isNever) onChange({ after: null, before: null, isNever: false });
  }

  return (
    <div className="flex flex-col gap-2">
      <ChoiceGroup
        label={label}
        choices={[
          { value: "any", label: "Any" },
          ...presets.map(({ id, label: text }) => ({ value: id, label: text })),
          ...(hasNever ? [{ value: "never", label: "Never" }] : []),
          { value: "dates", label: "Days" },
        ]}
        value={choice}
        onChange={choose}
      />
      {choice === "dates" ? (
        <div className="grid gap-3 sm:grid-cols-2">
          <DateField
            label={`${label} on or after, in UTC`}
            value={value.after === null ? null : parseDate(value.after)}
            onChange={(day) => onChange({ ...value, after: day?.toString() ?? null })}
          />
          <DateField
            label={`${label} before, in UTC`}
            value={value.before === null ? null : parseDate(value.before)}
            onChange={(day) => onChange({ ...value, before: day?.toString() ?? null })}
          />
        </div>
      ) : null}
    </div>
  );
}
