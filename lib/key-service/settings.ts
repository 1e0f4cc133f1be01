import { z } from "zod";
import { base64KeyOf, parseSettings, secretOf } from "@/lib/settings-rules";
import type { Peppers } from "./domain/key-hash";
import { trustProxies, type TrustProxy } from "./http/client-address";

const KEY_BYTES = 32;

const peppers = z.string("is missing").transform((value, context): Peppers => {
  const all = value.split(",").map((entry) => {
    const [, version, encoded] = /^([1-9]\d{0,3}):(.+)$/.exec(entry.trim()) ?? [];
    const key = base64KeyOf(KEY_BYTES).safeParse(encoded);
    if (version === undefined || !key.success) {
      context.addIssue(`must be a list like 1:base64,2:base64, each of at least ${KEY_BYTES} bytes`);
      return null;
    }
    return { version: Number(version), key: key.data };
  });
  const whole = all.filter((pepper) => pepper !== null);
  if (new Set(whole.map(({ version }) => version)).size !== whole.length)
    context.addIssue("must not name a version twice");
  const current = whole.at(-1);
  return current ? { current, all: whole } : z.NEVER;
});

/** What a command needs that only speaks to the database. */
export const databaseSettings = z.object({
  DATABASE_URL: z.string("is missing").regex(/^postgres(ql)?:\/\//, "must be a postgres:// address"),
});

/** What a command needs that changes something, since every change is audited. */
export const operatorSettings = databaseSettings.extend({ AUDIT_KEY: base64KeyOf(KEY_BYTES) });

/** What a command needs that issues keys. */
export const issuingSettings = operatorSettings.extend({ KEY_PEPPERS: peppers });

const schema = issuingSettings.extend({
  KEY_SERVICE_SECRET: secretOf(32),
  STALE_SECONDS: z.coerce
    .number("must be a number of seconds")
    .int()
    .min(0)
    .max(300, "must be at most 300")
    .default(30),
  KEY_CHECKSUM: z.enum(["required", "optional"], 'must be "required" or "optional"').default("required"),
  TRUSTED_PROXIES: z
    .string()
    .default("")
    .transform((list, context): TrustProxy => {
      try {
        return trustProxies(list);
      } catch {
        context.addIssue("must be addresses and networks separated by commas, such as 10.0.0.0/8,loopback");
        return z.NEVER;
      }
    }),
  REFUSED_PER_MINUTE: z.coerce.number("must be a whole number").int().min(0).default(600),
});

export interface KeyServiceSettings {
  databaseUrl: string;
  actorTokenSecret: Uint8Array;
  peppers: Peppers;
  auditKey: Buffer;
  /** How long after Postgres was lost keys in memory still serve, in seconds; 0 switches it off. */
  staleSeconds: number;
  /** Whether a key without the right checksum is refused unseen; `false` lets keys through that were issued before there was one. */
  requiresChecksum: boolean;
  trustProxy: TrustProxy;
  /** How often an address may be refused in a minute before it is told to wait; 0 switches it off. */
  refusedPerMinute: number;
}

/**
 * The settings of the key management service.
 * @throws {SettingsError} that names each setting which is missing, weak or malformed
 */
export function readKeyServiceSettings(env: NodeJS.ProcessEnv): KeyServiceSettings {
  const settings = parseSettings(schema, env);
  return {
    databaseUrl: settings.DATABASE_URL,
    actorTokenSecret: new TextEncoder().encode(settings.KEY_SERVICE_SECRET),
    peppers: settings.KEY_PEPPERS,
    auditKey: settings.AUDIT_KEY,
    staleSeconds: settings.STALE_SECONDS,
    requiresChecksum: settings.KEY_CHECKSUM === "required",
    trustProxy: settings.TRUSTED_PROXIES,
    refusedPerMinute: settings.REFUSED_PER_MINUTE,
  };
}
