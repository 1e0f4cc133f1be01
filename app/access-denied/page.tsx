import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signIn, signOut } from "@/app/sign-in/actions";
import { routes } from "@/lib/routes";
import { currentClaims } from "@/lib/web/session";
import { webSettings } from "@/lib/web/settings";

export const metadata: Metadata = { title: "No access" };

export default async function AccessDeniedPage() {
  const person = await currentClaims();
  if (person === null) redirect(routes.signIn());
  if (person.role !== null) redirect(routes.home());
  const { viewerGroups, adminGroups } = webSettings().roles;
  return (
    <main>
      <h1>You have no access to Eucalyptus</h1>
      <p>
        You are signed in as {person.name}
        {person.email === null ? "" : ` (${person.email})`}, who is in none of the groups that may use it.
      </p>
      <p>Ask your identity team to be added to one of these groups, then sign in again:</p>
      <ul>
        {viewerGroups.length > 0 ? <li>{viewerGroups.join(" or ")}, to look</li> : null}
        {adminGroups.length > 0 ? <li>{adminGroups.join(" or ")}, to look and to change</li> : null}
      </ul>
      <form action={signIn}>
        <button type="submit" name="someoneElse" value="yes">
          Sign in as someone else
        </button>
      </form>
      <form action={signOut}>
        <button type="submit">Sign out</button>
      </form>
    </main>
  );
}
