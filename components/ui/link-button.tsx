import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";
import { PageLink } from "./page-link";

interface LinkButtonProps extends Omit<ComponentProps<typeof PageLink>, "className"> {
  look?: ButtonLook;
  size?: ButtonSize;
}

/** Goes somewhere, and looks like a button. */
export function LinkButton({ look, size, ...props }: LinkButtonProps) {
  return <PageLink {...props} className={buttonStyle(look, size)} />;
}
