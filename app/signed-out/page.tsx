import type { Metadata } from "next";
import Link from "next/link";
import { routes } from "@/lib/routes";

export const metadata: Metadata = { title: "Signed out" };

export default async function SignedOutPage({ searchParams }: PageProps<"/signed-out">) {
  const { provider } = await searchParams;
  return (
    <main>
      <h1>You are signed out</h1>
      {provider === "open" ? (
        <p>
          You may still be signed in at your sign-in provider. On a shared computer, sign out there as well.
        </p>
      ) : (
        <p>Here and at your sign-in provider.</p>
      )}
      <Link href={routes.signIn()}>Sign in</Link>
    </main>
  );
}
