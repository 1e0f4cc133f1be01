"use client";

import { useEffect, useRef } from "react";
import {
  FieldError,
  Input,
  Label,
  Text,
  TextArea,
  TextField as AriaTextField,
} from "react-aria-components/TextField";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { announce } from "./announcer";
import { errorStyle, fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style";

interface TextFieldProps extends Omit<
  AriaTextFieldProps,
  "className" | "style" | "children" | "isInvalid" | "maxLength"
> {
  label: string;
  hint?: string;
  /** What is wrong with it, as the service said. */
  error?: string | undefined;
  placeholder?: string;
  isMultiline?: boolean;
  /** How many characters it may have. What is pasted stays whole, and is said to be too long. */
  maxCharacters?: number;
  /** The first field of a dialog has the focus when the dialog opens. */
  isFirst?: boolean;
}

export function TextField({
  label,
  hint,
  error: givenError,
  placeholder,
  isMultiline,
  maxCharacters,
  isFirst = false,
  ...props
}: TextFieldProps) {
  const length = props.value?.trim().length ?? 0;
  const isTooLong = maxCharacters !== undefined && length > maxCharacters;
  const error = isTooLong ? `At most ${maxCharacters} characters; these are ${length}` : givenError;
  const input = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (isTooLong) announce(`${label}: too long`);
  }, [isTooLong, label]);
  useEffect(() => {
    if (isFirst) input.current?.focus();
  }, [isFirst]);
  return (
    <AriaTextField
      {...props}
      validationBehavior="aria"
      isInvalid={error !== undefined}
      className={fieldStyle}
    >
      <Label className={labelStyle}>{label}</Label>
      {isMultiline === true ? (
        <TextArea
          rows={3}
          {...(placeholder ? { placeholder } : {})}
          className={`${inputStyle} h-auto resize-y py-1.5 touch:h-auto`}
        />
      ) : (
        <Input ref={input} {...(placeholder ? { placeholder } : {})} className={inputStyle} />
      )}
      {hint === undefined || error !== undefined ? null : (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      )}
      <FieldError className={errorStyle}>{error}</FieldError>
    </AriaTextField>
  );
}
