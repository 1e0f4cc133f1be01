import Link from "next/link";
import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";

interface LinkButtonProps extends Omit<ComponentProps<typeof Link>, "className"> {
  look?: ButtonLook;
  size?: ButtonSize;
}

/** Goes somewhere, and looks like a button. */
export function LinkButton({ look, size, ...props }: LinkButtonProps) {
  return <Link {...props} className={buttonStyle(look, size)} />;
}
