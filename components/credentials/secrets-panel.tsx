"use client";

import { Section } from "@/components/ui/section";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { RotationControls } from "./rotation-controls";
import { RotationPanel } from "./rotation-panel";
import { SecretLine } from "./secret-line";

/** The secrets of a key, newest first. While two live, which of them is still used is what matters. */
export function SecretsPanel({ credential }: { credential: CredentialDetail }) {
  const { secrets, status } = credential;
  return (
    <Section
      title="Secrets"
      actions={status === "rotating" ? <RotationControls credential={credential} /> : null}
    >
      {status === "rotating" ? <RotationPanel credential={credential} /> : null}
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
