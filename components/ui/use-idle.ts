import { startTransition, useEffect, useState } from "react";

/** After so long, in ms, what waits for a browser at rest goes ahead. */
const AT_MOST = 2_000;

/** Whether the browser has been at rest since this came on the page: the time for what nobody waits for. */
export function useIdle(): boolean {
  const [isIdle, setIsIdle] = useState(false);
  useEffect(() => {
    const rest = () => startTransition(() => setIsIdle(true));
    // Safari has no such callback.
    if (typeof requestIdleCallback === "undefined") {
      const timer = setTimeout(rest, AT_MOST / 2);
      return () => clearTimeout(timer);
    }
    const asked = requestIdleCallback(rest, { timeout: AT_MOST });
    return () => cancelIdleCallback(asked);
  }, []);
  return isIdle;
}
