"use client";

import { Check, ChevronsUpDown } from "lucide-react";
import type { KeyboardEvent } from "react";
import {
  Button,
  ComboBox,
  FieldError,
  Input,
  Label,
  ListBox,
  ListBoxItem,
  Popover,
  Text,
} from "react-aria-components/ComboBox";
import { errorStyle, fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style";
import { choiceStyle, choicesStyle, popoverStyle } from "./popover-style";

export interface ComboChoice {
  id: string;
  label: string;
  detail?: string | undefined;
}

interface ComboFieldProps {
  label: string;
  placeholder: string;
  choices: readonly ComboChoice[];
  selected: string | null;
  onSelect: (id: string | null) => void;
  /** What is typed; the choices are those that match it. */
  text: string;
  onText: (text: string) => void;
  isLoading?: boolean;
  isDisabled?: boolean;
  hint?: string;
  error?: string | undefined;
}

/** Chooses one of many by typing a part of its name. Who uses it finds the matches. */
export function ComboField(props: ComboFieldProps) {
  const {
    label,
    placeholder,
    choices,
    selected,
    onSelect,
    text,
    onText,
    isLoading,
    isDisabled,
    hint,
    error,
  } = props;
  // Whoever has typed until one is left has chosen it.
  function chooseTheOnlyOne(event: KeyboardEvent) {
    const [only, ...more] = choices;
    const isDone = event.key === "Enter" || event.key === "Tab";
    if (!isDone || selected !== null || text === "" || isLoading === true) return;
    if (only === undefined || more.length > 0 || event.currentTarget.querySelector("[aria-activedescendant]"))
      return;
    // It may be what matched the letters before.
    const words = `${only.label} ${only.detail ?? ""}`.toLowerCase();
    if (!words.includes(text.trim().toLowerCase())) return;
    // Enter chooses first, and sends the form when it is pressed again.
    if (event.key === "Enter") {
      event.preventDefault();
      event.stopPropagation();
    }
    onSelect(only.id);
  }
  return (
    <ComboBox
      menuTrigger="focus"
      allowsEmptyCollection
      items={choices}
      value={selected}
      onChange={(key) => onSelect(key === null ? null : String(key))}
      inputValue={text}
      onInputChange={onText}
      isDisabled={isDisabled ?? false}
      isInvalid={error !== undefined}
      validationBehavior="aria"
      className={fieldStyle}
    >
      <Label className={labelStyle}>{label}</Label>
      <div className="relative" onKeyDownCapture={chooseTheOnlyOne}>
        <Input placeholder={placeholder} className={`${inputStyle} pr-8`} />
        <Button className="absolute inset-y-0 right-1 my-auto grid size-6 place-items-center rounded-sm text-ink-soft">
          <ChevronsUpDown aria-hidden="true" className="size-4" />
        </Button>
      </div>
      {hint === undefined || error !== undefined ? null : (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      )}
      <FieldError className={errorStyle}>{error}</FieldError>
      <Popover className={`${popoverStyle} w-(--trigger-width)`} maxHeight={280}>
        <ListBox<ComboChoice>
          className={choicesStyle}
          renderEmptyState={() => (
            <p className="px-2 py-1.5 text-sm text-ink-soft">
              {isLoading === true ? "Searching…" : "No match"}
            </p>
          )}
        >
          {(choice) => (
            <ListBoxItem textValue={choice.label} className={choiceStyle}>
              <span className="min-w-0 flex-1">
                <span className="block truncate">{choice.label}</span>
                {choice.detail === undefined ? null : (
                  <span className="block truncate text-sm text-ink-soft">{choice.detail}</span>
                )}
              </span>
              <Check aria-hidden="true" className="invisible text-accent group-data-selected:visible" />
            </ListBoxItem>
          )}
        </ListBox>
      </Popover>
    </ComboBox>
  );
}
