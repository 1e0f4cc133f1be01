"use client";

import { Section } from "@/components/ui/section";
import { formatCount } from "@/lib/format";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { RotationControls } from "./rotation-controls";
import { SecretLine } from "./secret-line";

/** The secrets of a key, newest first. While two live, which of them is still used is what matters. */
export function SecretsPanel({ credential }: { credential: CredentialDetail }) {
  const { secrets, status } = credential;
  return (
    <Section
      title="Secrets"
      actions={status === "rotating" ? <RotationControls credential={credential} /> : null}
    >
      {status === "rotating" ? <RotationSummary credential={credential} /> : null}
      <ol className="border-t border-line">
        {secrets.map((secret, index) => (
          <li key={secret.version} className="border-b border-line py-3">
            <SecretLine credential={credential} secret={secret} isCurrent={index === 0} />
          </li>
        ))}
      </ol>
    </Section>
  );
}

function RotationSummary({ credential }: { credential: CredentialDetail }) {
  const [current, old] = credential.secrets;
  if (current === undefined || old === undefined) return null;
  const isOldQuiet = old.requests24h === 0;
  return (
    <p className="pb-3 text-ink-soft">
      {isOldQuiet
        ? current.requests24h > 0
          ? "In the last 24 h only the new secret was used. The old one can end."
          : "Neither secret was used in the last 24 h."
        : `${formatCount(old.requests24h)} of ${formatCount(old.requests24h + current.requests24h)} requests in 24 h still came with the old secret.`}
    </p>
  );
}
