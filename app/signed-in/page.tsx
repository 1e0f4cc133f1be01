import type { Metadata } from "next";
import { SignedInPanel } from "@/components/sign-in/signed-in-panel";
import { requireSession } from "@/lib/web/session";

export const metadata: Metadata = { title: "Signed in" };

/** Ends a sign-in that was done beside a page whose session had ended. */
export default async function SignedInPage() {
  const { name } = await requireSession();
  return <SignedInPanel name={name} />;
}
