import "server-only";
import type { SignInProblem } from "@/lib/routes";

const PROBLEMS: Record<SignInProblem, string> = {
  cancelled: "The sign-in was cancelled or refused at the sign-in provider. Nothing has changed.",
  unreachable:
    "The sign-in provider does not answer. Try again in a minute; if it stays so, tell your identity team.",
  failed: "The sign-in did not finish: it took too long, or was begun in another tab. Try again.",
};

/** What to tell a person of a sign-in that did not finish, from the page's address; null when there is nothing to tell. */
export function signInProblem(value: unknown): string | null {
  return isProblem(value) ? PROBLEMS[value] : null;
}

function isProblem(value: unknown): value is SignInProblem {
  return typeof value === "string" && Object.hasOwn(PROBLEMS, value);
}
