"use client";

import { useState } from "react";
import type { PointerEvent } from "react";

interface DayPointerProps {
  /** Width of a day, of 100. */
  step: number;
  /** What is said of each day. */
  words: readonly string[];
}

/** Lies over bars by day: marks the day that is pointed at, and says its numbers. */
export function DayPointer({ step, words }: DayPointerProps) {
  const [index, setIndex] = useState<number | null>(null);

  function point({ currentTarget, clientX }: PointerEvent<HTMLDivElement>) {
    const { left, width } = currentTarget.getBoundingClientRect();
    const day = Math.floor(((clientX - left) / width) * (100 / step));
    setIndex(Math.max(0, Math.min(day, words.length - 1)));
  }

  return (
    <div
      className="absolute top-0 left-0 h-[calc(100%-1.5rem)] w-[calc(100%-3rem)]"
      onPointerMove={point}
      onPointerDown={point}
      onPointerLeave={() => setIndex(null)}
    >
      {index === null ? null : (
        <>
          <div
            className="absolute inset-y-0 bg-ink/6"
            style={{ left: `${index * step}%`, width: `${step}%` }}
          />
          <p
            className="absolute bottom-full rounded-md bg-surface-raised px-2 py-1 text-sm whitespace-nowrap shadow-overlay forced:border"
            style={
              index < words.length / 2
                ? { left: `${index * step}%` }
                : { right: `${100 - (index + 1) * step}%` }
            }
          >
            {words[index]}
          </p>
        </>
      )}
    </div>
  );
}
