"use client";

import { useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { attempt, type SubmissionError } from "@/components/ui/use-submission";
import type { Actions } from "@/lib/actions";
import { formatQuantity } from "@/lib/format";
import type { IdentifiedKey } from "@/lib/key-service/contract/identification";
import { MAX_IDENTIFIED } from "@/lib/key-service/contract/vocabulary";

/** `asked`: how many strings were looked up. `left`: how many more there were. */
export type Identification =
  | { state: "asking"; asked: number; left: number }
  | { state: "known"; asked: number; left: number; keys: readonly IdentifiedKey[] }
  | { state: "failed"; asked: number; left: number; error: SubmissionError; retry: () => void };

/**
 * Finds out whose some keys are. They are posted, held in no cache and no address, and forgotten with the answer.
 */
export function useIdentification(identifyKeys: Actions["identifyKeys"]) {
  const [identification, setIdentification] = useState<Identification | null>(null);
  const turn = useRef(0);

  async function identify(found: readonly string[]) {
    turn.current += 1;
    const mine = turn.current;
    const keys = found.slice(0, MAX_IDENTIFIED);
    const counts = { asked: keys.length, left: found.length - keys.length };
    setIdentification({ state: "asking", ...counts });
    const outcome = await attempt(() => identifyKeys({ text: keys.join("\n") }));
    if (mine !== turn.current) return;
    if (outcome.ok) {
      setIdentification({ state: "known", ...counts, keys: outcome.data });
      announce(`${formatQuantity(keys.length, "key")} looked up`);
    } else {
      const retry = () => void identify(found);
      setIdentification({ state: "failed", ...counts, error: outcome.error, retry });
    }
  }

  return {
    identification,
    identify: (found: readonly string[]) => void identify(found),
    forget: () => {
      turn.current += 1;
      setIdentification(null);
    },
  };
}
