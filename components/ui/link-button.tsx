import type { ComponentProps } from "react";
import { buttonStyle } from "./button-style";
import type { ButtonLook, ButtonSize } from "./button-style";
import { PageLink } from "./page-link";

type LinkButtonProps<T extends string> = Omit<ComponentProps<typeof PageLink<T>>, "className"> & {
  look?: ButtonLook;
  size?: ButtonSize;
};

/** Goes somewhere, and looks like a button. */
export function LinkButton<T extends string>({ look, size, ...props }: LinkButtonProps<T>) {
  return <PageLink<T> {...props} className={buttonStyle(look, size)} />;
}
