import { ActionForm } from "@/components/ui/action-form";
import { Entrance } from "./entrance";
import { SubmitButton } from "./submit-button";

interface SignInPanelProps {
  /** What went wrong the last time, or null. */
  problem: string | null;
  /** Where to go on, a path of the dashboard. */
  returnTo: string;
  signIn: (form: FormData) => Promise<void>;
}

export function SignInPanel({ problem, returnTo, signIn }: SignInPanelProps) {
  return (
    <Entrance title="Sign in">
      {problem === null ? (
        <p>Use your Qualifi account.</p>
      ) : (
        <p role="alert" className="rounded-lg border border-warn/40 bg-warn-soft px-4 py-3 text-ink">
          {problem}
        </p>
      )}
      <ActionForm action={signIn}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <SubmitButton>Sign in</SubmitButton>
      </ActionForm>
    </Entrance>
  );
}
