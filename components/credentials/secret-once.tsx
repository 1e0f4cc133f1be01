"use client";

import { Eye, EyeOff } from "lucide-react";
import { useEffect, useRef, useState } from "react";
import { flushSync } from "react-dom";
import { Button } from "@/components/ui/button";
import { CodeTabs } from "@/components/ui/code-tabs";
import { CopyButton } from "@/components/ui/copy-button";
import { DialogActions, DialogBody } from "@/components/ui/dialog";
import { FIRST_REQUESTS, KEY_VARIABLE } from "./first-request";
import { secretStores, type StoredKey } from "./secret-stores";
import { useHeldPage } from "./use-held-page";

interface SecretOnceProps {
  apiKey: string;
  /** Whose it is. */
  of: StoredKey;
  /** What it is the secret of, and what holds now. */
  children: string;
  /** It takes the place of an older secret of the same key. */
  replaces?: boolean;
  onStored: () => void;
}

/** Shows a new secret, the only time it is ever shown, and holds the page until it is stored. */
export function SecretOnce({ apiKey, of, children, replaces = false, onStored }: SecretOnceProps) {
  const [secret, setSecret] = useState(apiKey);
  const [isRevealed, setRevealed] = useState(false);
  const [isReminded, setReminded] = useState(false);
  const copyButton = useRef<HTMLButtonElement>(null);
  const letGo = useHeldPage(() => setReminded(true));

  useEffect(() => copyButton.current?.focus(), []);
  useEffect(() => {
    // A page kept for Back and Forward must not keep the secret.
    const forget = () => flushSync(() => setSecret(""));
    window.addEventListener("pagehide", forget);
    return () => window.removeEventListener("pagehide", forget);
  }, []);

  useEffect(() => {
    // The dialog holds it, and so says nothing itself.
    const remind = ({ key }: KeyboardEvent) => {
      if (key === "Escape") setReminded(true);
    };
    window.addEventListener("keydown", remind, { capture: true });
    return () => window.removeEventListener("keydown", remind, { capture: true });
  }, []);

  const masked = `${secret.slice(0, 5)}${"•".repeat(24)}${secret.slice(-4)}`;
  const shown = isRevealed ? secret : masked;
  return (
    <>
      <DialogBody>
        <p className="text-ink-soft">{children}</p>
        <div className="flex flex-col gap-2 rounded-lg border border-line-control bg-sunken p-3">
          <code
            aria-label={isRevealed ? undefined : `Secret, hidden, ends in ${secret.slice(-4)}`}
            className="font-mono text-lg leading-6 break-all select-all"
          >
            {shown}
          </code>
          <div className="flex flex-wrap gap-2">
            <CopyButton ref={copyButton} text={secret} what="secret" look="primary" labelled />
            <Button onPress={() => setRevealed(!isRevealed)} aria-pressed={isRevealed}>
              {isRevealed ? <EyeOff aria-hidden="true" /> : <Eye aria-hidden="true" />}
              {isRevealed ? "Hide" : "Reveal"}
            </Button>
          </div>
        </div>
        <div className="flex flex-col gap-2">
          <p className="text-sm text-ink-soft">
            Store it. A command asks for the secret without showing it: paste it there and press Enter, and it
            stays out of the shell’s history.
          </p>
          <CodeTabs
            label="Where to store it"
            samples={[
              ...secretStores(of, replaces),
              {
                id: "env",
                label: ".env",
                code: `${KEY_VARIABLE}=${secret}`,
                shown: `${KEY_VARIABLE}=${shown}`,
              },
            ]}
          />
        </div>
        <div className="flex flex-col gap-2">
          <p className="text-sm text-ink-soft">
            The first request. It reads the key from <code className="font-mono">{KEY_VARIABLE}</code>, so
            that the key stays out of code and shell history.
          </p>
          <CodeTabs label="First request" samples={FIRST_REQUESTS} />
        </div>
      </DialogBody>
      <DialogActions>
        {isReminded ? (
          <p role="alert" className="mr-auto flex items-center text-sm text-warn">
            Store the secret first. It cannot be shown again.
          </p>
        ) : null}
        <Button
          look="primary"
          onPress={() => {
            letGo();
            onStored();
          }}
        >
          I have stored it
        </Button>
      </DialogActions>
    </>
  );
}
