"use client";

import type { Ref } from "react";
import { FieldError, Input, Label, Text, TextArea, TextField as AriaTextField } from "react-aria-components/TextField";
import type { TextFieldProps as AriaTextFieldProps } from "react-aria-components/TextField";
import { errorStyle, fieldStyle, hintStyle, inputStyle, labelStyle } from "./field-style";

interface TextFieldProps extends Omit<AriaTextFieldProps, "className" | "style" | "children" | "isInvalid"> {
  label: string;
  hint?: string;
  /** What is wrong with it, as the service said. */
  error?: string | undefined;
  placeholder?: string;
  isMultiline?: boolean;
  inputRef?: Ref<HTMLInputElement>;
}

export function TextField({ label, hint, error, placeholder, isMultiline, inputRef, ...props }: TextFieldProps) {
  return (
    <AriaTextField {...props} validationBehavior="aria" isInvalid={error !== undefined} className={fieldStyle}>
      <Label className={labelStyle}>{label}</Label>
      {isMultiline === true ? (
        <TextArea rows={3} {...(placeholder ? { placeholder } : {})} className={`${inputStyle()} h-auto resize-y py-1.5 touch:h-auto`} />
      ) : (
        <Input {...(inputRef ? { ref: inputRef } : {})} {...(placeholder ? { placeholder } : {})} className={inputStyle()} />
      )}
      {hint === undefined ? null : (
        <Text slot="description" className={hintStyle}>
          {hint}
        </Text>
      )}
      <FieldError className={errorStyle}>{error}</FieldError>
    </AriaTextField>
  );
}
