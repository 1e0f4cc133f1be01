import type { Metadata } from "next";
import { SignInPanel } from "@/components/sign-in/sign-in-panel";
import { safeReturnTo } from "@/lib/web/return-to";
import { signInProblem } from "@/lib/web/sign-in-problems";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo, problem } = await searchParams;
  return <SignInPanel problem={signInProblem(problem)} returnTo={safeReturnTo(returnTo)} signIn={signIn} />;
}
