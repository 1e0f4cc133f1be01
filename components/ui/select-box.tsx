"use client";

import { useEffect, useRef } from "react";

interface SelectBoxProps {
  label: string;
  isSelected: boolean;
  /** Some of what it stands for is chosen. */
  isMixed?: boolean;
  onToggle: (isRange: boolean) => void;
}

/** Chooses a row, or all of them; with Shift, all since the one before. */
export function SelectBox({ label, isSelected, isMixed = false, onToggle }: SelectBoxProps) {
  const box = useRef<HTMLInputElement>(null);
  const isRange = useRef(false);
  useEffect(() => {
    if (box.current) box.current.indeterminate = isMixed;
  }, [isMixed]);
  return (
    <label className="select-box">
      <input
        ref={box}
        type="checkbox"
        aria-label={label}
        checked={isSelected}
        onClick={(event) => {
          isRange.current = event.shiftKey;
        }}
        onChange={() => onToggle(isRange.current)}
        className="check-box"
      />
    </label>
  );
}
