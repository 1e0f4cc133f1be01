"use client";

import { Check, Copy } from "lucide-react";
import type { Ref } from "react";
import { Button } from "./button";
import type { ButtonLook, ButtonSize } from "./button-style";
import { Tooltip } from "./tooltip";
import { useCopy } from "./use-copy";

interface CopyButtonProps {
  text: string;
  /** What is copied, such as "key id". */
  what: string;
  look?: ButtonLook;
  size?: ButtonSize;
  /** Shows the word, not the icon alone. */
  labelled?: boolean;
  ref?: Ref<HTMLButtonElement> | undefined;
}

/** Copies a text. Where the browser has no clipboard the text itself must be selectable beside it. */
export function CopyButton({ text, what, look = "quiet", size, labelled = false, ref }: CopyButtonProps) {
  const { state, copy } = useCopy();
  const word = { idle: "Copy", copied: "Copied", refused: "Select it by hand" }[state];
  const icon =
    state === "copied" ? <Check aria-hidden="true" className="text-ok" /> : <Copy aria-hidden="true" />;
  const press = () => void copy(text);

  if (labelled)
    return (
      <Button ref={ref} look={look} size={size ?? "md"} onPress={press}>
        {state === "copied" ? <Check aria-hidden="true" /> : icon}
        {word}
        <span className="sr-only"> {what}</span>
      </Button>
    );
  return (
    <Tooltip content={state === "idle" ? `Copy ${what}` : word} opensOnPress>
      <Button ref={ref} look={look} size={size ?? "icon-sm"} aria-label={`Copy ${what}`} onPress={press}>
        {icon}
      </Button>
    </Tooltip>
  );
}
