"use client";

import { ChoiceGroup } from "@/components/ui/choice-group";

export type Access = "read" | "read-write";

interface PermissionsFieldProps {
  value: Access;
  onChange: (value: Access) => void;
  error?: string | undefined;
}

/** The most that the keys below may ever do. */
export function PermissionsField({ value, onChange, error }: PermissionsFieldProps) {
  return (
    <ChoiceGroup
      label="Its keys may"
      choices={[
        { value: "read-write", label: "Read and write" },
        { value: "read", label: "Read only" },
      ]}
      value={value}
      onChange={onChange}
      hint="A key never does more than its organization and team may."
      error={error}
    />
  );
}

export const permissionsOf = (access: Access): ("read" | "write")[] =>
  access === "read" ? ["read"] : ["read", "write"];
