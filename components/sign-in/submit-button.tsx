"use client";

import type { ReactNode } from "react";
import { useFormStatus } from "react-dom";
import { buttonStyle } from "@/components/ui/button-style";
import { Spinner } from "@/components/ui/spinner";

interface SubmitButtonProps {
  look?: "primary" | "secondary";
  name?: string;
  value?: string;
  children: ReactNode;
}

/** Sends the form around it, once. */
export function SubmitButton({ look = "primary", name, value, children }: SubmitButtonProps) {
  const { pending } = useFormStatus();
  return (
    <button
      type="submit"
      name={name}
      value={value}
      disabled={pending}
      className={`${buttonStyle(look)} w-full`}
    >
      {pending ? <Spinner /> : null}
      {children}
    </button>
  );
}
