import type { Metadata } from "next";
import { safeReturnTo } from "@/lib/web/return-to";
import { signInProblem } from "@/lib/web/sign-in-problems";
import { signIn } from "./actions";

export const metadata: Metadata = { title: "Sign in" };

export default async function SignInPage({ searchParams }: PageProps<"/sign-in">) {
  const { returnTo, problem } = await searchParams;
  const told = signInProblem(problem);
  return (
    <main>
      <h1>Sign in to Eucalyptus</h1>
      {told === null ? <p>Use the account of your organization.</p> : <p role="alert">{told}</p>}
      <form action={signIn}>
        <input type="hidden" name="returnTo" value={safeReturnTo(returnTo)} />
        <button type="submit">Sign in</button>
      </form>
    </main>
  );
}
