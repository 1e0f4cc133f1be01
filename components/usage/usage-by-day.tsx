import { DayChart } from "@/components/ui/day-chart";
import type { DayPanel } from "@/components/ui/day-chart";
import { DayNumbers } from "@/components/ui/day-numbers";
import { EmptyState } from "@/components/ui/empty-state";
import { Section } from "@/components/ui/section";
import { formatCount, formatDay, formatKeyHint, formatQuantity } from "@/lib/format";
import type { CredentialUsage, Usage } from "@/lib/key-service/contract/usage";
import type { UsageOf } from "@/lib/queries";
import { usageFingerprint } from "@/lib/usage-fingerprint";
import { UsageRefresh } from "./usage-refresh";

type Days = Usage["days"];

interface UsageByDayProps {
  of: UsageOf;
  /** How many days were asked for. */
  days: number;
  /** Null when it could not be read: it is tried again in the browser. */
  usage: Usage | CredentialUsage | null;
}

/** Requests by day, accepted and refused apart, and by secret where there are several. Only for server components. */
export function UsageByDay({ of, days, usage }: UsageByDayProps) {
  return (
    <Section title="Requests by day" aside={`${days} days, UTC`}>
      {usage === null ? (
        <div className="h-52" />
      ) : isEmpty(usage) ? (
        <NoRequests usage={usage} />
      ) : (
        <Chart usage={usage} />
      )}
      <UsageRefresh
        of={of}
        days={days}
        shown={usage === null ? undefined : usageFingerprint(usage)}
        isEmpty={usage !== null && isEmpty(usage)}
      />
    </Section>
  );
}

const isEmpty = ({ days }: Usage): boolean => sum(accepted(days)) + sum(refused(days)) === 0;

function NoRequests({ usage: { days, recordedSince } }: { usage: Usage }) {
  return (
    <EmptyState title={`No requests in these ${days.length} days`}>
      Once there are some, they stand here as bars by day, accepted and refused apart.
      {recordedSince.slice(0, 10) > (days[0]?.day ?? "") ? ` Counted since ${formatDay(recordedSince)}.` : ""}
    </EmptyState>
  );
}

function Chart({ usage }: { usage: Usage | CredentialUsage }) {
  const days = usage.days.map(({ day }) => day);
  const secrets = "bySecret" in usage && usage.bySecret.length > 1 ? usage.bySecret : [];
  const countedFrom = usage.recordedSince.slice(0, 10);
  return (
    <>
      <DayChart
        label={summaryOf(usage.days)}
        days={days}
        countedFrom={countedFrom}
        panels={[...panelsOf(usage.days), ...secrets.map(secretPanel)]}
        words={usage.days.map(wordsOf)}
      />
      {countedFrom > (days[0] ?? "") ? (
        <p className="text-sm text-ink-soft">Counted since {formatDay(usage.recordedSince)}</p>
      ) : null}
      <DayNumbers days={days} columns={columnsOf(usage.days, secrets)} />
    </>
  );
}

const accepted = (days: Days) => days.map(({ reads, writes }) => reads + writes);
const refused = (days: Days) => days.map((day) => day.refused);
const sum = (values: readonly number[]) => values.reduce((total, value) => total + value, 0);

function panelsOf(days: Days): DayPanel[] {
  const none = sum(refused(days)) === 0;
  return [
    {
      label: "Accepted",
      detail: formatQuantity(sum(accepted(days)), "request"),
      tone: "accent",
      values: accepted(days),
      height: 112,
    },
    {
      label: "Refused",
      detail: none ? "none" : formatQuantity(sum(refused(days)), "request"),
      tone: "danger",
      values: refused(days),
      height: none ? 0 : 36,
    },
  ];
}

function secretPanel({ version, last4, days }: CredentialUsage["bySecret"][number]): DayPanel {
  const none = sum(accepted(days)) === 0;
  return {
    label: `Accepted with ${formatKeyHint(last4)}`,
    detail: `version ${version} · ${none ? "none" : formatQuantity(sum(accepted(days)), "request")}`,
    tone: "soft",
    values: accepted(days),
    height: none ? 0 : 36,
  };
}

function columnsOf(days: Days, secrets: CredentialUsage["bySecret"]) {
  return [
    { header: "Reads", values: days.map(({ reads }) => reads) },
    { header: "Writes", values: days.map(({ writes }) => writes) },
    { header: "Refused", values: refused(days) },
    ...secrets.map((secret) => ({ header: `With …${secret.last4}`, values: accepted(secret.days) })),
  ];
}

const wordsOf = ({ day, reads, writes, refused: refusals }: Days[number]): string =>
  `${formatDay(day)}: ${formatCount(reads + writes)} accepted, ${formatCount(refusals)} refused`;

function summaryOf(days: Days): string {
  const [first, last] = [days[0], days.at(-1)];
  if (first === undefined || last === undefined) return "No days";
  const busiest = days.reduce((most, day) =>
    day.reads + day.writes > most.reads + most.writes ? day : most,
  );
  const peak = busiest.reads + busiest.writes;
  return [
    `Bars by day from ${formatDay(first.day)} to ${formatDay(last.day)}:`,
    `${formatQuantity(sum(accepted(days)), "request")} accepted, ${formatCount(sum(refused(days)))} refused.`,
    peak === 0 ? "" : `Most on ${formatDay(busiest.day)}, with ${formatCount(peak)} accepted.`,
  ]
    .join(" ")
    .trim();
}
