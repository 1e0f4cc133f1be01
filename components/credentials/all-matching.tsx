"use client";

import { useEffect, useRef, useState } from "react";
import { announce } from "@/components/ui/announcer";
import { Button } from "@/components/ui/button";
import { browserClient } from "@/lib/browser-client";
import type { Credential } from "@/lib/key-service/contract/credentials";
import { MAX_BULK, MAX_LIMIT } from "@/lib/key-service/contract/vocabulary";
import { formatCount } from "@/lib/format";
import { keyListQuery } from "./key-list-state";
import type { KeyList } from "./use-key-list";

const FAILURE = "The other pages could not be read";

interface AllMatchingProps {
  keys: KeyList;
  onRead: (credentials: readonly Credential[]) => void;
}

/** Chooses what a list's filters match on its other pages too, as many as can be revoked at once. */
export function AllMatching({ keys, onRead }: AllMatchingProps) {
  const [step, setStep] = useState<"idle" | "reading" | "failed">("idle");
  const { count = 0, countCapped = false } = keys.list.data?.meta ?? {};
  const isAll = !countCapped && count <= MAX_BULK;

  // Another question takes this button away, and with it what the question before would have chosen.
  const reading = useRef<AbortController>(null);
  useEffect(() => () => reading.current?.abort(), []);

  async function read() {
    const attempt = new AbortController();
    const { signal } = attempt;
    reading.current = attempt;
    setStep("reading");
    try {
      const found = await readMatching(keys, signal);
      if (signal.aborted) return;
      onRead(found);
      setStep("idle");
    } catch {
      setStep("failed");
      if (!signal.aborted) announce(FAILURE);
    }
  }

  return (
    <>
      {step === "failed" ? <p className="text-sm text-danger">{FAILURE}</p> : null}
      <Button
        look="quiet"
        onPress={() => void read()}
        isPending={step === "reading"}
        pendingLabel="Selecting…"
      >
        {isAll ? `Select all ${formatCount(count)} that match` : `Select the first ${formatCount(MAX_BULK)}`}
      </Button>
    </>
  );
}

async function readMatching({ state, scope }: KeyList, signal: AbortSignal): Promise<Credential[]> {
  const query = { ...keyListQuery({ ...state, cursor: null }, scope), limit: String(MAX_LIMIT) };
  const found: Credential[] = [];
  let cursor: string | null = null;
  do {
    const { data, meta }: Page = await browserClient("GET /credentials", {
      query: { ...query, ...(cursor === null ? {} : { cursor }) },
      signal,
    });
    found.push(...data);
    cursor = meta.nextCursor;
  } while (cursor !== null && found.length < MAX_BULK);
  return found.slice(0, MAX_BULK);
}

interface Page {
  data: readonly Credential[];
  meta: { nextCursor: string | null };
}
