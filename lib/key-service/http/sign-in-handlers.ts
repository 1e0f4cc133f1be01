import type { signInEndpoints } from "@/lib/key-service/contract/sign-in-endpoints";
import { recordFailedSignIn } from "@/lib/key-service/operations/audit/record-failed-sign-in";
import type { Handlers } from "./handler";

/** Which operation answers what the dashboard tells of sign-ins. */
export const signInHandlers: Handlers<keyof typeof signInEndpoints> = {
  "POST /sign-ins/failed": async (context, { body }) => ({ data: recordFailedSignIn(context, body) }),
};
