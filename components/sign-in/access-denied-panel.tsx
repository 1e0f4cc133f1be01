import { ActionForm } from "@/components/ui/action-form";
import { Entrance } from "./entrance";
import { SubmitButton } from "./submit-button";

interface AccessDeniedPanelProps {
  person: { name: string; email: string | null };
  viewerGroups: readonly string[];
  adminGroups: readonly string[];
  signIn: (form: FormData) => Promise<void>;
  signOut: () => Promise<void>;
}

/** For somebody who signed in and belongs to none of the groups. */
export function AccessDeniedPanel({
  person,
  viewerGroups,
  adminGroups,
  signIn,
  signOut,
}: AccessDeniedPanelProps) {
  const groups = [
    { names: viewerGroups, right: "to look" },
    { names: adminGroups, right: "to look and to change" },
  ].filter(({ names }) => names.length > 0);
  return (
    <Entrance title="You have no access to Eucalyptus">
      <p>
        You are signed in as <span className="text-ink">{person.name}</span>
        {person.email === null ? "" : ` (${person.email})`}, who is in none of the groups that may use it.
      </p>
      {groups.length === 0 ? null : (
        <div>
          <p>Ask your identity team to be added to one of these groups, then sign in again:</p>
          <ul className="mt-2 flex flex-col gap-1">
            {groups.map(({ names, right }) => (
              <li key={right}>
                {names.map((name, index) => (
                  <span key={name}>
                    {index > 0 ? " or " : null}
                    <code className="rounded-sm bg-sunken px-1 py-0.5 font-mono text-sm text-ink">
                      {name}
                    </code>
                  </span>
                ))}
                , {right}
              </li>
            ))}
          </ul>
        </div>
      )}
      <div className="flex flex-col gap-2">
        <ActionForm action={signIn}>
          <SubmitButton name="someoneElse" value="yes">
            Sign in as someone else
          </SubmitButton>
        </ActionForm>
        <ActionForm action={signOut}>
          <SubmitButton look="secondary">Sign out</SubmitButton>
        </ActionForm>
      </div>
    </Entrance>
  );
}
