"use client";

import type { CalendarDate } from "@internationalized/date";
import { useState } from "react";
import { CalendarDays, ChevronLeft, ChevronRight } from "lucide-react";
import {
  Button,
  Calendar,
  CalendarCell,
  CalendarGrid,
  CalendarGridBody,
  CalendarGridHeader,
  CalendarHeaderCell,
  DateInput,
  DatePicker,
  DateSegment,
  FieldError,
  Group,
  Label,
  Popover,
  Text,
} from "react-aria-components/DatePicker";
import { Dialog } from "react-aria-components/Dialog";
import { Heading } from "react-aria-components/Heading";
import { I18nProvider } from "react-aria-components/I18nProvider";
import { errorStyle, fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style";
import { useUnfinished } from "./unfinished-fields";

interface DateFieldProps {
  label: string;
  value: CalendarDate | null;
  onChange: (value: CalendarDate | null) => void;
  earliest?: CalendarDate;
  hint?: string;
  error?: string | undefined;
}

const stepStyle =
  "grid size-8 cursor-pointer place-items-center rounded-md text-ink-soft data-disabled:opacity-40 data-hovered:bg-hover touch:size-11";

/** A day, typed or picked from a calendar. */
export function DateField({ label, value, onChange, earliest, hint, error: givenError }: DateFieldProps) {
  const [isBegun, setBegun] = useState(false);
  useUnfinished(isBegun);
  const error = isBegun ? "Finish the day, or empty it" : givenError;
  return (
    <I18nProvider locale="en-GB">
      <DatePicker
        value={value}
        onChange={(day) => {
          setBegun(false);
          onChange(day);
        }}
        {...(earliest ? { minValue: earliest } : {})}
        isInvalid={error !== undefined}
        validationBehavior="aria"
        className={fieldStyle}
      >
        <Label className={labelStyle}>{label}</Label>
        <Group className={`${inputStyle} flex items-center pr-1`}>
          <div
            onBlur={({ currentTarget, relatedTarget }) => {
              if (!currentTarget.contains(relatedTarget)) setBegun(hasBegun(currentTarget));
            }}
            className="flex-1"
          >
            <DateInput className="flex">
              {(segment) => (
                <DateSegment
                  segment={segment}
                  className="rounded-sm px-0.5 outline-none data-focused:bg-accent data-focused:text-on-accent data-placeholder:text-ink-soft data-focused:data-placeholder:text-on-accent"
                />
              )}
            </DateInput>
          </div>
          <Button
            aria-label="Open calendar"
            className="grid size-6 cursor-pointer place-items-center rounded-sm text-ink-soft data-hovered:text-ink"
          >
            <CalendarDays aria-hidden="true" className="size-4" />
          </Button>
        </Group>
        {hint === undefined || error !== undefined ? null : (
          <Text slot="description" className={hintStyle}>
            {hint}
          </Text>
        )}
        <FieldError className={errorStyle}>{error}</FieldError>
        <Popover className="animate-appear rounded-lg bg-surface-raised p-3 shadow-overlay forced:border">
          <Dialog className="outline-none">
            <Calendar>
              <header className="flex items-center justify-between pb-2">
                <Button slot="previous" className={stepStyle}>
                  <ChevronLeft aria-hidden="true" className="size-4" />
                </Button>
                <Heading className="text-base font-medium" />
                <Button slot="next" className={stepStyle}>
                  <ChevronRight aria-hidden="true" className="size-4" />
                </Button>
              </header>
              <CalendarGrid>
                <CalendarGridHeader>
                  {(day) => (
                    <CalendarHeaderCell className="size-8 text-xs font-normal text-ink-soft">
                      {day}
                    </CalendarHeaderCell>
                  )}
                </CalendarGridHeader>
                <CalendarGridBody>
                  {(date) => (
                    <CalendarCell
                      date={date}
                      className="grid size-8 cursor-pointer place-items-center rounded-md data-disabled:cursor-default data-disabled:text-ink-soft/60 data-hovered:bg-hover data-outside-month:hidden data-selected:bg-accent data-selected:text-on-accent touch:size-10"
                    />
                  )}
                </CalendarGridBody>
              </CalendarGrid>
            </Calendar>
          </Dialog>
        </Popover>
      </DatePicker>
    </I18nProvider>
  );
}

// A day of which a part is typed has no value yet, just like one of which nothing is.
function hasBegun(input: Element): boolean {
  const parts = [...input.querySelectorAll("[role=spinbutton]")];
  const typed = parts.filter((part) => !part.hasAttribute("data-placeholder"));
  return typed.length > 0 && typed.length < parts.length;
}
