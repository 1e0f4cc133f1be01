import { formatCount, formatDay } from "@/lib/format";

export interface DayTableProps {
  /** UTC days such as `2026-01-31`, the oldest first. */
  days: readonly string[];
  columns: readonly { header: string; values: readonly number[] }[];
}

/** Numbers by day, the newest day first. */
export function DayTable({ days, columns }: DayTableProps) {
  const rows = days.map((day, index) => ({ day, index })).toReversed();
  return (
    <table className="w-full max-w-2xl border-separate border-spacing-0">
      <thead>
        <tr className="text-sm text-ink-soft">
          {["Day, UTC", ...columns.map(({ header }) => header)].map((header, index) => (
            <th
              key={header}
              scope="col"
              className={`sticky top-(--header-height) border-b border-line bg-surface px-2 py-1.5 font-medium ${index === 0 ? "text-left" : "text-right"}`}
            >
              {header}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {rows.map(({ day, index }) => (
          <tr key={day}>
            <th
              scope="row"
              className="border-b border-line px-2 py-1 text-left font-normal whitespace-nowrap"
            >
              {formatDay(day)}
            </th>
            {columns.map(({ header, values }) => (
              <td key={header} className="border-b border-line px-2 py-1 text-right">
                {formatCount(values[index] ?? 0)}
              </td>
            ))}
          </tr>
        ))}
      </tbody>
    </table>
  );
}
