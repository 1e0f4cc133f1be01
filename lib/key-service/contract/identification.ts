import { z } from "zod";
import { credential } from "./credentials";
import { timestamp } from "./primitives";
import { MAX_IDENTIFY_LENGTH } from "./vocabulary";

export const identifyBody = z
  .strictObject({
    text: z
      .string()
      .min(1, "must not be empty")
      .max(MAX_IDENTIFY_LENGTH, `must be at most ${MAX_IDENTIFY_LENGTH} characters`)
      .meta({ description: "Any text that may hold keys: a log, a message. It is neither kept nor logged" }),
  })
  .meta({
    id: "IdentifyKeys",
    example: { text: "x-api-key: qapi_abc123def456ghi789jkl012mno345pqr678stu901vwx234yz" },
  });

export const identifiedKey = z
  .object({
    last4: z.string(),
    credential: credential.nullable().meta({ description: "Null when no credential has this key" }),
    version: z.int().nullable().meta({ description: "Of the secret that was found" }),
    endsAt: timestamp.nullable().meta({ description: "When this secret ends or ended, after a rotation" }),
    isGood: z.boolean().meta({ description: "Whether a request with it would be let in" }),
  })
  .meta({ id: "IdentifiedKey" });

export type IdentifiedKey = z.output<typeof identifiedKey>;
