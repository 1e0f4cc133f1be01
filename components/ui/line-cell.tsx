"use client";

import { type ReactNode, useLayoutEffect, useRef } from "react";

/**
 * The only cell of a line below a row: as wide as the columns in sight. Spanning the hidden ones as well would make room
 * for them, and every other column narrower.
 */
export function LineCell({ children }: { children: ReactNode }) {
  const cell = useRef<HTMLTableCellElement>(null);
  useLayoutEffect(() => {
    const span = () => {
      const above = cell.current?.parentElement?.previousElementSibling;
      if (cell.current === null || !(above instanceof HTMLTableRowElement)) return;
      cell.current.colSpan = [...above.cells].filter((each) => each.getClientRects().length > 0).length;
    };
    span();
    window.addEventListener("resize", span);
    return () => window.removeEventListener("resize", span);
  }, []);
  return (
    <td ref={cell} role="cell" className="px-2 max-md:block max-md:px-0 md:border-b md:border-line">
      {children}
    </td>
  );
}
