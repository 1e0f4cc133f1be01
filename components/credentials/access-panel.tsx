import { Check, Minus } from "lucide-react";
import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import {
  BLOCK_LABELS,
  ENVIRONMENT_LABELS,
  isLiveStatus,
  PERMISSIONS,
  PERMISSION_LABELS,
} from "@/lib/key-service/contract/vocabulary";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { scopeFacts } from "./scope-facts";

/** Whose key it is and what it may do: what it was given, and what is in effect. */
export function AccessPanel({ credential }: { credential: CredentialDetail }) {
  const { environment, blockedBy } = credential;
  return (
    <Section title="Access">
      <Facts
        facts={[
          ...scopeFacts(credential),
          { label: "Environment", value: ENVIRONMENT_LABELS[environment] },
          {
            label: "Permissions",
            value: (
              <ul>
                {PERMISSIONS.map((permission) => (
                  <li key={permission}>
                    <PermissionLine credential={credential} permission={permission} />
                  </li>
                ))}
              </ul>
            ),
          },
          ...(blockedBy === null
            ? []
            : [
                {
                  label: "Refused",
                  value: (
                    <span className="text-danger">{BLOCK_LABELS[blockedBy]}: every request is refused</span>
                  ),
                },
              ]),
        ]}
      />
    </Section>
  );
}

interface PermissionLineProps {
  credential: CredentialDetail;
  permission: Permission;
}

function PermissionLine({ credential, permission }: PermissionLineProps) {
  const { blockedBy, status, permissionsInEffect } = credential;
  const isInEffect = blockedBy === null && isLiveStatus(status) && permissionsInEffect.includes(permission);
  const Icon = isInEffect ? Check : Minus;
  return (
    <span className={`flex items-start gap-1.5 ${isInEffect ? "" : "text-ink-soft"}`}>
      <Icon aria-hidden="true" className={`mt-0.5 size-4 shrink-0 ${isInEffect ? "text-ok" : ""}`} />
      {PERMISSION_LABELS[permission]}
      {isInEffect ? "" : `: ${whyNot(credential, permission)}`}
    </span>
  );
}

function whyNot({ permissions, blockedBy, status }: CredentialDetail, permission: Permission): string {
  if (!permissions.includes(permission)) return "not given";
  if (!isLiveStatus(status)) return "no more";
  return blockedBy === null ? "held back by its team or organization" : "refused with everything else";
}
