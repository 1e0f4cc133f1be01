"use client";

import { parseDate, today } from "@internationalized/date";
import { DateField } from "@/components/ui/date-field";

interface ExpiryDateProps {
  /** `2027-01-31` */
  date: string | null;
  onChange: (date: string | null) => void;
  error?: string | undefined;
}

export function ExpiryDate({ date, onChange, error }: ExpiryDateProps) {
  return (
    <DateField
      label="Last day, in UTC"
      value={date === null ? null : parseDate(date)}
      onChange={(chosen) => onChange(chosen?.toString() ?? null)}
      earliest={today("UTC")}
      error={error}
    />
  );
}
