"use client";

import type { ReactNode } from "react";
import { Button } from "@/components/ui/button";
import type { ButtonLook, ButtonSize } from "@/components/ui/button-style";
import { useRefusal } from "./credential-actions";

interface RestButtonProps {
  label: string;
  size?: ButtonSize;
  look?: ButtonLook;
  onPress: () => void;
  /** What it is about, for those who do not see the row. */
  children: ReactNode;
}

/** Lets a key rest, or changes until when and why it does. */
export function RestButton({ label, size = "sm", look = "quiet", onPress, children }: RestButtonProps) {
  const refusal = useRefusal("decide about keys");
  return (
    <Button size={size} look={look} onPress={onPress} disabledReason={refusal}>
      {label}
      <span className="sr-only"> {children}</span>
    </Button>
  );
}
