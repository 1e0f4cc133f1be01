import type { Column } from "@/components/ui/table-column";
import { Time } from "@/components/ui/time";

/** When any key of an organization or a team was used last. */
export const lastUsedColumn: Column<{ lastUsedAt: string | null }, never> = {
  id: "lastUsed",
  header: "Last used",
  small: "side",
  className: "md:w-36 md:pl-10",
  cell: ({ lastUsedAt }) =>
    lastUsedAt === null ? (
      <span className="text-ink-soft">None recorded</span>
    ) : (
      <Time timestamp={lastUsedAt} />
    ),
};
