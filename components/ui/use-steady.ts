import { useCallback, useEffect, useRef } from "react";

/** The same function at every drawing, which does what the latest one does: nothing is drawn again for its sake. */
export function useSteady<Given extends unknown[]>(
  act: (...given: Given) => void,
): (...given: Given) => void {
  const latest = useRef(act);
  useEffect(() => {
    latest.current = act;
  });
  return useCallback((...given: Given) => latest.current(...given), []);
}
