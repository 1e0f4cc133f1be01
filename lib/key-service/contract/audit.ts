import { z } from "zod";
import { timestamp } from "./primitives";

export const auditHead = z
  .object({ number: z.int(), mac: z.string(), at: timestamp })
  .meta({ id: "AuditHead", description: "Keep it where nobody who can write to the database can change it" });

export const auditVerification = z
  .object({
    intact: z.boolean(),
    checked: z.int(),
    head: auditHead,
    fault: z.object({ kind: z.string(), number: z.int(), message: z.string() }).nullable(),
  })
  .meta({ id: "AuditVerification" });
