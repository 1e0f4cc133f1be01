import { CopyButton } from "@/components/ui/copy-button";
import { Time } from "@/components/ui/time";

interface ScopeDetailsProps {
  of: { id: string; name: string; displayName: string; createdAt: string };
}

/** The line below the name of an organization or team: its other name, its age, its id. */
export function ScopeDetails({ of: { id, name, displayName, createdAt } }: ScopeDetailsProps) {
  return (
    <div className="flex flex-wrap items-center gap-x-4 gap-y-1">
      {name === displayName ? null : <span>{name}</span>}
      <span>
        Added <Time timestamp={createdAt} show="day" />
      </span>
      <span className="inline-flex min-w-0 items-center font-mono text-sm">
        <span className="truncate">{id}</span>
        <CopyButton text={id} what="id" />
      </span>
    </div>
  );
}
