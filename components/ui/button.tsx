"use client";

import { useEffect, useId, useState } from "react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { announce } from "./announcer";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

interface PlainProps extends Omit<
  AriaButtonProps,
  "className" | "style" | "children" | "isDisabled" | "isPending"
> {
  look?: ButtonLook;
  size?: ButtonSize;
  children: ReactNode;
  isPending?: boolean;
  /** What is said while it is pending, such as "Revoking…". */
  pendingLabel?: string;
  ref?: Ref<HTMLButtonElement> | undefined;
}

interface ButtonProps extends PlainProps {
  /** Why it cannot be used now. It stays, can be focused, and says so. */
  disabledReason?: string | undefined;
  /** More about it, on hover and focus. */
  hint?: string | undefined;
}

/** Buttons that may have something to say keep one structure, so that saying it does not lose the focus. */
export function Button(props: ButtonProps) {
  const speaks = "disabledReason" in props || "hint" in props;
  const { disabledReason, hint, ...plain } = props;
  return speaks ? (
    <SpeakingButton {...plain} reason={disabledReason} hint={hint} />
  ) : (
    <PlainButton {...plain} />
  );
}

// React Aria's own isPending leaves a nameless image in its live region once the button is gone.
function PlainButton({ look, size, isPending = false, pendingLabel, children, ref, ...props }: PlainProps) {
  useEffect(() => {
    if (isPending && pendingLabel !== undefined) announce(pendingLabel);
  }, [isPending, pendingLabel]);
  return (
    <AriaButton
      {...props}
      {...(ref ? { ref } : {})}
      {...(isPending && { ...inert, "data-pending": true })}
      className={buttonStyle(look, size)}
    >
      {isPending && pendingLabel !== undefined ? (
        <>
          <Spinner />
          {pendingLabel}
        </>
      ) : (
        children
      )}
    </AriaButton>
  );
}

/** Takes the effect of a button away, but not the focus. */
const inert = { "aria-disabled": "true", type: "button", onPress: () => undefined } as const;

interface SpeakingProps extends PlainProps {
  reason: string | undefined;
  hint: string | undefined;
}

// The words are there for screen readers even when they do not float: a page that scrolls takes what floats away.
function SpeakingButton({ reason, hint, ...props }: SpeakingProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  const isRefused = reason !== undefined;
  const words = reason ?? hint;
  return (
    <>
      <Tooltip
        content={words}
        delay={isRefused ? 0 : 350}
        isDisabled={words === undefined}
        isOpen={isOpen}
        onOpenChange={setOpen}
      >
        <PlainButton
          {...props}
          {...(words !== undefined && { "aria-describedby": id })}
          {...(isRefused && { ...inert, onPress: () => setOpen(true) })}
        />
      </Tooltip>
      <span id={id} hidden>
        {words}
      </span>
    </>
  );
}
