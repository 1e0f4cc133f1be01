/** Whose a key is: on two lines in a table, on one where a row has two lines itself. */
export function ScopeCell({ organization, team }: { organization: string; team: string | null }) {
  return (
    <span className="block truncate md:leading-4" title={`${organization} · ${team ?? "whole organization"}`}>
      <span className="md:block md:truncate">{organization}</span>
      {team === null ? null : (
        <span className="text-ink-soft md:block md:truncate md:text-xs">
          <span className="md:hidden"> · </span>
          {team}
        </span>
      )}
    </span>
  );
}
