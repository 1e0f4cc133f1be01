import type { Metadata } from "next";
import { SignedOutPanel } from "@/components/sign-in/signed-out-panel";

export const metadata: Metadata = { title: "Signed out" };

export default async function SignedOutPage({ searchParams }: PageProps<"/signed-out">) {
  const { provider } = await searchParams;
  return <SignedOutPanel isProviderOpen={provider === "open"} />;
}
