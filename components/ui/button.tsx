"use client";

import { useEffect, useId } from "react";
import type { ComponentProps, MouseEventHandler, ReactNode } from "react";
import { announce } from "./announcer";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

interface PlainProps extends Omit<ComponentProps<"button">, "className" | "style" | "disabled" | "onClick"> {
  look?: ButtonLook;
  size?: ButtonSize;
  children: ReactNode;
  onPress?: MouseEventHandler<HTMLButtonElement>;
  isPending?: boolean;
  /** What is said while it is pending, such as "Revoking…". */
  pendingLabel?: string;
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

// A button of the browser's own: lists have dozens, and they are drawn on the server first.
function PlainButton({ look, size, isPending = false, pendingLabel, children, ...given }: PlainProps) {
  useEffect(() => {
    if (isPending && pendingLabel !== undefined) announce(pendingLabel);
  }, [isPending, pendingLabel]);
  const { type, onPress, ...props } = isPending ? { ...given, ...inert } : given;
  return (
    <button
      {...props}
      type={type === "submit" ? "submit" : "button"}
      {...(isPending && { "data-pending": true })}
      onClick={(event) => {
        // Safari does not focus a button that is clicked, and a dialog gives the focus back to what opened it.
        event.currentTarget.focus({ preventScroll: true });
        onPress?.(event);
      }}
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
    </button>
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
  const id = useId();
  const isRefused = reason !== undefined;
  const words = reason ?? hint;
  return (
    <>
      <Tooltip content={words} {...(isRefused && { delay: 0, opensOnPress: true })}>
        <PlainButton
          {...props}
          {...(words !== undefined && { "aria-describedby": id })}
          {...(isRefused && inert)}
        />
      </Tooltip>
      {words === undefined ? null : (
        <span id={id} hidden>
          {words}
        </span>
      )}
    </>
  );
}
