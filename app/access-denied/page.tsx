import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { signIn, signOut } from "@/app/sign-in/actions";
import { AccessDeniedPanel } from "@/components/sign-in/access-denied-panel";
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
    <AccessDeniedPanel
      person={{ name: person.name, email: person.email }}
      viewerGroups={viewerGroups}
      adminGroups={adminGroups}
      signIn={signIn}
      signOut={signOut}
    />
  );
}
