import { z } from "zod";
import type { Endpoint } from "./endpoint";
import { meta, text } from "./primitives";
import { SIGN_IN_FAILURES } from "./vocabulary";

export const failedSignInBody = z
  .strictObject({
    reason: z.enum(SIGN_IN_FAILURES, `must be one of: ${SIGN_IN_FAILURES.join(", ")}`),
    person: z
      .strictObject({
        id: text(500).min(1, "must not be empty"),
        name: text(200).min(1, "must not be empty"),
      })
      .nullable()
      .meta({ description: "Whom the provider named, as issuer and subject; null when it named nobody" }),
  })
  .meta({ id: "FailedSignIn", example: { reason: "cancelled", person: null } });

/** What the dashboard tells of sign-ins. Nobody else can: only its server makes actor tokens. */
export const signInEndpoints = {
  "POST /sign-ins/failed": {
    summary: "Record a sign-in that failed; so many of an address in a minute, of the rest their number",
    access: "admin",
    body: failedSignInBody,
    data: z.object({ recorded: z.literal(true) }),
    meta,
    status: 201,
    errors: [],
  },
} as const satisfies Record<string, Endpoint>;

export type FailedSignInBody = z.output<typeof failedSignInBody>;
