"use client";

import { useEffect, useEffectEvent, useId, useRef } from "react";
import type { ReactNode, RefObject } from "react";
import { Tooltip, TooltipTriggerStateContext } from "react-aria-components/Tooltip";
import { useTooltipTriggerState } from "react-stately/useTooltipTriggerState";

const CLOSE_DELAY_MS = 80;

interface LiveTooltipProps {
  /** Around the control, which is the only element in it. */
  place: RefObject<HTMLElement | null>;
  delay: number;
  opensOnPress: boolean;
  children: ReactNode;
}

/** The part of a tooltip that is needed once its control has been come near. */
export function LiveTooltip({ place, delay, opensOnPress, children }: LiveTooltipProps) {
  const id = useId();
  const control = useRef<Element>(null);
  const state = useTooltipTriggerState({ delay, closeDelay: CLOSE_DELAY_MS });
  const { isOpen } = state;

  const open = useEffectEvent((atOnce: boolean) => {
    control.current = place.current?.firstElementChild ?? null;
    state.open(atOnce);
  });
  const close = useEffectEvent((atOnce: boolean) => state.close(atOnce));

  useEffect(() => {
    const around = place.current;
    if (around === null) return;
    const isFocused = () => around.querySelector(":focus-visible") !== null;
    // What woke it is over by now.
    if (isFocused() || (opensOnPress && around.contains(document.activeElement))) open(true);
    else if (matchMedia("(hover: hover)").matches && around.querySelector(":hover") !== null) open(false);

    const listening = new AbortController();
    const on = <Name extends keyof HTMLElementEventMap>(
      name: Name,
      listener: (event: HTMLElementEventMap[Name]) => void,
    ) => around.addEventListener(name, listener, { signal: listening.signal });
    on("pointerover", ({ pointerType }) => {
      if (pointerType === "mouse") open(false);
    });
    on("pointerout", ({ relatedTarget }) => {
      if (!(relatedTarget instanceof Node && around.contains(relatedTarget))) close(false);
    });
    on("focusin", () => {
      if (isFocused()) open(true);
    });
    on("focusout", () => close(true));
    on("pointerdown", () => {
      if (!opensOnPress) close(true);
    });
    on("click", () => {
      if (opensOnPress) open(true);
      else close(true);
    });
    return () => listening.abort();
  }, [place, opensOnPress]);

  useEffect(() => {
    const element = control.current;
    if (!isOpen || element === null) return;
    const listening = new AbortController();
    const { signal } = listening;
    const onKey = (event: KeyboardEvent) => {
      if (event.key !== "Escape") return;
      event.stopPropagation();
      close(true);
    };
    const onPress = ({ target }: PointerEvent) => {
      if (!(target instanceof Node && element.contains(target))) close(true);
    };
    document.addEventListener("keydown", onKey, { capture: true, signal });
    document.addEventListener("pointerdown", onPress, { capture: true, signal });
    // Where the control describes itself already, its words are the same.
    const describes = !element.hasAttribute("aria-describedby");
    if (describes) element.setAttribute("aria-describedby", id);
    return () => {
      listening.abort();
      if (describes) element.removeAttribute("aria-describedby");
    };
  }, [isOpen, id]);

  // Its type leaves the id out, though it is taken.
  const name = { id };
  return (
    <TooltipTriggerStateContext value={state}>
      <Tooltip
        {...name}
        triggerRef={control}
        offset={6}
        className="z-50 max-w-80 animate-appear rounded-md bg-ink px-2.5 py-1.5 text-sm text-surface forced:border"
      >
        {children}
      </Tooltip>
    </TooltipTriggerStateContext>
  );
}
