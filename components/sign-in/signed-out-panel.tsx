import { LinkButton } from "@/components/ui/link-button";
import { routes } from "@/lib/routes";
import { Entrance } from "./entrance";

/** `isProviderOpen`: the person may still be signed in at the sign-in provider. */
export function SignedOutPanel({ isProviderOpen }: { isProviderOpen: boolean }) {
  return (
    <Entrance title="You are signed out">
      <p>
        {isProviderOpen
          ? "You may still be signed in at your sign-in provider. On a shared computer, sign out there as well."
          : "Here and at your sign-in provider."}
      </p>
      <LinkButton href={routes.signIn()}>Sign in again</LinkButton>
    </Entrance>
  );
}
