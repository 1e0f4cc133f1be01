import { Button } from "@/components/ui/button";
import { CopyButton } from "@/components/ui/copy-button";
import { Facts } from "@/components/ui/facts";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import { formatCount } from "@/lib/format";
import type { AuditListState } from "./audit-list-state";
import { changesIn, othersIn } from "./event-changes";

interface EventDetailsProps {
  event: AuditEvent;
  onAsk: (change: Partial<AuditListState>) => void;
}

/** All that an event holds: before and after, whatever else it says, and what leads to events like it. */
export function EventDetails({ event, onAsk }: EventDetailsProps) {
  const changes = changesIn(event.detail);
  return (
    <div className="flex flex-col gap-4 pt-1 pb-5 md:pl-48">
      {changes.length === 0 ? null : (
        <table className="w-full max-w-2xl table-fixed text-left" aria-label="Before and after">
          <thead>
            <tr className="text-sm text-ink-soft">
              {["What", "Before", "After"].map((header) => (
                <th key={header} scope="col" className="border-b border-line py-1.5 pr-4 font-normal">
                  {header}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {changes.map(({ label, before, after }) => (
              <tr key={label} className="align-top">
                <th scope="row" className="border-b border-line py-1.5 pr-4 font-normal text-ink-soft">
                  {label}
                </th>
                <td className="border-b border-line py-1.5 pr-4 wrap-anywhere">{before}</td>
                <td className="border-b border-line py-1.5 font-medium wrap-anywhere">{after}</td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      <div className="max-w-2xl">
        <Facts
          facts={[
            ...othersIn(event.detail),
            { label: "By", value: personWords(event) },
            { label: "From", value: event.address ?? "no address was recorded" },
            { label: "Event", value: formatCount(event.number) },
            {
              label: "Request",
              value: (
                <span className="flex items-center gap-1 font-mono text-sm">
                  <span className="min-w-0 break-all">{event.requestId}</span>
                  <CopyButton text={event.requestId} what="request id" />
                </span>
              ),
            },
          ]}
        />
      </div>
      <div className="flex flex-wrap gap-1.5">
        {narrowings(event).map(({ label, change }) => (
          <span key={label} className="flex max-w-full *:min-w-0">
            <Button size="sm" onPress={() => onAsk(change)}>
              <span className="min-w-0 truncate">{label}</span>
            </Button>
          </span>
        ))}
      </div>
    </div>
  );
}

const personWords = ({ actor }: AuditEvent): string =>
  actor.kind === "operator" ? `${actor.name}, at a shell of the service` : `${actor.name}, ${actor.id}`;

const narrowings = ({ actor, credential, team, organization }: AuditEvent) => [
  { label: `All that ${actor.name} did`, change: { actor: actor.id } },
  ...(credential === null
    ? []
    : [{ label: `All on ${credential.name}`, change: { credentialId: credential.id } }]),
  ...(team === null ? [] : [{ label: `All in ${team.name}`, change: { teamId: team.id } }]),
  ...(organization === null
    ? []
    : [{ label: `All in ${organization.name}`, change: { organizationId: organization.id } }]),
];
