"use client";

import { useState } from "react";
import type { ReactNode, Ref } from "react";
import { Button as AriaButton } from "react-aria-components/Button";
import type { ButtonProps as AriaButtonProps } from "react-aria-components/Button";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";
import { Spinner } from "./spinner";
import { Tooltip } from "./tooltip";

interface ButtonProps extends Omit<AriaButtonProps, "className" | "style" | "children" | "isDisabled"> {
  look?: ButtonLook;
  size?: ButtonSize;
  children: ReactNode;
  /** What is said while it is pending, such as "Revoking…". */
  pendingLabel?: string;
  /** Why it cannot be used now. It stays, can be focused, and says so. */
  disabledReason?: string | undefined;
  ref?: Ref<HTMLButtonElement> | undefined;
}

export function Button({ disabledReason, ...props }: ButtonProps) {
  return disabledReason === undefined ? (
    <PlainButton {...props} />
  ) : (
    <RefusingButton {...props} reason={disabledReason} />
  );
}

function PlainButton({
  look,
  size,
  pendingLabel,
  children,
  ref,
  ...props
}: Omit<ButtonProps, "disabledReason">) {
  return (
    <AriaButton {...props} {...(ref ? { ref } : {})} className={buttonStyle({ look, size })}>
      {props.isPending === true && pendingLabel !== undefined ? (
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

function RefusingButton({
  look,
  size,
  reason,
  children,
  "aria-label": label,
  ref,
}: ButtonProps & { reason: string }) {
  const [isOpen, setOpen] = useState(false);
  return (
    <Tooltip content={reason} delay={0} isOpen={isOpen} onOpenChange={setOpen}>
      <AriaButton
        {...(ref ? { ref } : {})}
        {...(label === undefined ? {} : { "aria-label": label })}
        aria-disabled="true"
        onPress={() => setOpen(true)}
        className={buttonStyle({ look, size })}
      >
        {children}
      </AriaButton>
    </Tooltip>
  );
}
