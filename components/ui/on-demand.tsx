"use client";

import { useEffect, useEffectEvent, useState } from "react";
import type { ComponentType, ReactNode } from "react";
import { give } from "./commands";

interface OnDemandOptions {
  /** What is there until it is loaded. */
  fallback?: ReactNode;
  /** The page does without it: nobody is told when it cannot be loaded. */
  isExtra?: boolean;
}

/**
 * A component that is loaded when it is first shown, such as a dialog. The page stays as it is meanwhile, where a lazy
 * component of React's would put the skeleton in its place. What cannot be loaded is said, and closed: it is tried again
 * when it is asked for again.
 */
export function onDemand<Props extends object>(
  load: () => Promise<ComponentType<Props>>,
  { fallback = null, isExtra = false }: OnDemandOptions = {},
): ComponentType<Props> {
  let loaded: ComponentType<Props> | undefined;
  return function OnDemand(props: Props) {
    const [Loaded, setLoaded] = useState(() => loaded);
    const fail = useEffectEvent(() => {
      if (!isExtra) give({ name: "part-not-loaded" });
      if (isClosable(props)) props.onClose();
    });
    useEffect(() => {
      if (Loaded !== undefined) return undefined;
      let isWanted = true;
      async function attempt() {
        try {
          loaded = await load();
          if (isWanted) setLoaded(() => loaded);
        } catch {
          if (isWanted) fail();
        }
      }
      void attempt();
      return () => {
        isWanted = false;
      };
    }, [Loaded]);
    return Loaded === undefined ? fallback : <Loaded {...props} />;
  };
}

const isClosable = (props: object): props is { onClose: () => void } =>
  "onClose" in props && typeof props.onClose === "function";
