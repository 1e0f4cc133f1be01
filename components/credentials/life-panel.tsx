"use client";

import { Button } from "@/components/ui/button";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { Lifeline } from "./lifeline";

interface LifePanelProps {
  credential: CredentialDetail;
  onChangeExpiry: () => void;
  /** Why the expiry cannot be changed; undefined when it can. */
  refusal: string | undefined;
}

/** Who made it, and the dates of its life. */
export function LifePanel({ credential, onChangeExpiry, refusal }: LifePanelProps) {
  const { createdAt, createdBy, rotatedAt, expiresAt, status } = credential;
  return (
    <Section
      title="Life"
      actions={
        <Button size="sm" onPress={onChangeExpiry} disabledReason={refusal}>
          Change expiry
        </Button>
      }
    >
      <Lifeline credential={credential} />
      <Facts
        facts={[
          { label: "Issued", value: <Dated timestamp={createdAt} note={`by ${createdBy.name}`} /> },
          { label: "Rotated", value: rotatedAt === null ? "Never" : <Dated timestamp={rotatedAt} /> },
          {
            label: status === "expired" ? "Expired" : "Expires",
            value: expiresAt === null ? "Never" : <Dated timestamp={expiresAt} />,
          },
        ]}
      />
    </Section>
  );
}

function Dated({ timestamp, note }: { timestamp: string; note?: string }) {
  return (
    <>
      <Time timestamp={timestamp} show="day" />
      <span className="text-ink-soft">
        {" · "}
        <Time timestamp={timestamp} />
        {note === undefined ? null : ` · ${note}`}
      </span>
    </>
  );
}
