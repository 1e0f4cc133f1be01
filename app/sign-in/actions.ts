"use server";

import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { requireOwnOrigin } from "@/lib/web/require-own-origin";
import { safeReturnTo } from "@/lib/web/return-to";
import { startSignIn } from "@/lib/web/sign-in";
import { signOutHere } from "@/lib/web/sign-out";

/** Goes to the sign-in provider. Fields: `returnTo`, and `someoneElse` to be asked for another person there. */
export async function signIn(form: FormData): Promise<void> {
  await requireOwnOrigin();
  const returnTo = safeReturnTo(form.get("returnTo"));
  const address = await startSignIn(returnTo, form.has("someoneElse"));
  redirect(address ?? routes.signIn(returnTo, "unreachable"));
}

/** Signs out here, then at the sign-in provider. */
export async function signOut(): Promise<void> {
  await requireOwnOrigin();
  redirect(await signOutHere());
}
