import { z } from "zod";
import { timestamp, uuid } from "./primitives";
import { ENVIRONMENTS, PERMISSIONS } from "./vocabulary";

export const verification = z
  .object({
    credentialId: uuid,
    organizationId: uuid,
    teamId: uuid.nullable(),
    permissions: z
      .array(z.enum(PERMISSIONS))
      .meta({ description: "In effect: the key's, its team's and its organization's in common" }),
    environment: z.enum(ENVIRONMENTS),
    expiresAt: timestamp
      .nullable()
      .meta({ description: "When the secret that was presented stops verifying" }),
  })
  .meta({ id: "Verification" });
