import { Figures } from "@/components/ui/figures";
import { Time } from "@/components/ui/time";
import type { Permission } from "@/lib/key-service/contract/vocabulary";
import { formatCount, formatPermissions } from "@/lib/format";
import { StopLink } from "./stop-section";

interface ScopeFiguresProps {
  of: {
    liveKeyCount: number;
    lastUsedAt: string | null;
    requests30d: number;
    permissions: readonly Permission[];
    permissionsInEffect?: readonly Permission[];
  };
  /** Where the permissions come from, or what they bound. */
  detail: string;
}

/** What the keys of an organization or team are doing, and what they may do. */
export function ScopeFigures({ of, detail }: ScopeFiguresProps) {
  const { liveKeyCount, lastUsedAt, requests30d, permissions, permissionsInEffect = permissions } = of;
  return (
    <Figures
      figures={[
        {
          label: "Live keys",
          value: formatCount(liveKeyCount),
          detail: liveKeyCount === 0 ? undefined : <StopLink />,
        },
        {
          label: "Last used",
          value: lastUsedAt === null ? "None recorded" : <Time timestamp={lastUsedAt} />,
        },
        { label: "Requests, 30 days", value: formatCount(requests30d) },
        {
          label: "Keys may",
          value: formatPermissions(permissionsInEffect),
          detail,
        },
      ]}
    />
  );
}
