"use client";

import type { ReactNode } from "react";
import {
  FieldError,
  Label,
  RadioButton,
  RadioField,
  RadioGroup,
  Text,
} from "react-aria-components/RadioGroup";
import { errorStyle, hintStyle, labelStyle } from "./field-style";

interface Choice<T extends string> {
  value: T;
  label: string;
  detail?: string;
}

interface ChoiceGroupProps<T extends string> {
  label: string;
  choices: readonly Choice<T>[];
  value: T;
  onChange: (value: T) => void;
  hint?: ReactNode;
  error?: string | undefined;
}

/** One of a few, all of them in sight. */
export function ChoiceGroup<T extends string>({
  label,
  choices,
  value,
  onChange,
  hint,
  error,
}: ChoiceGroupProps<T>) {
  return (
    <RadioGroup
      value={value}
      onChange={(chosen) => {
        const choice = choices.find((candidate) => candidate.value === chosen);
        if (choice) onChange(choice.value);
      }}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className="flex flex-col gap-1"
    >
      <Label className={labelStyle}>{label}</Label>
      <div className="flex flex-wrap gap-1.5">
        {choices.map((choice) => (
          <RadioField
            key={choice.value}
            value={choice.value}
            className={choice.detail === undefined ? "flex" : "flex flex-1 basis-52"}
          >
            <RadioButton
              className={[
                "group flex min-h-8 flex-1 cursor-pointer gap-2 rounded-md border border-line-control px-2.5 py-1 transition-colors touch:min-h-11",
                "bg-surface-raised data-hovered:bg-hover data-selected:border-accent data-selected:bg-accent-soft",
                choice.detail === undefined ? "items-center" : "items-start",
              ].join(" ")}
            >
              <Dot isLowered={choice.detail !== undefined} />
              <span className="min-w-0">
                <span className="block">{choice.label}</span>
                {choice.detail === undefined ? null : (
                  <span className="block text-sm text-ink-soft">{choice.detail}</span>
                )}
              </span>
            </RadioButton>
          </RadioField>
        ))}
      </div>
      {hint === undefined || error !== undefined ? null : (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      )}
      <FieldError className={errorStyle}>{error}</FieldError>
    </RadioGroup>
  );
}

function Dot({ isLowered }: { isLowered: boolean }) {
  return (
    <span
      aria-hidden="true"
      className={[
        "grid size-3.5 shrink-0 place-items-center rounded-full border border-line-control",
        "group-data-selected:border-accent forced:border-current",
        isLowered ? "mt-[3px]" : "",
      ].join(" ")}
    >
      <span className="size-1.5 rounded-full bg-transparent group-data-selected:bg-accent forced:group-data-selected:bg-[CanvasText]" />
    </span>
  );
}
