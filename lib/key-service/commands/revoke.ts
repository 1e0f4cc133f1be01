import { parseArgs } from "node:util";
import { parseSettings } from "@/lib/settings-rules";
import { uuid } from "../contract/primitives";
import { REVOCATION_REASON_LABELS, REVOCATION_REASONS, type RevocationReason } from "../contract/vocabulary";
import { revokeCredential } from "../operations/credentials/revoke";
import { operatorSettings } from "../settings";
import { asOperator, EXIT, runCommand, UsageError } from "./command";

const USAGE = `npm run revoke -- ID --reason ${REVOCATION_REASONS.join("|")}`;
// Long enough for a change of the same key that is under way, short enough to say soon that something is stuck.
const STATEMENT_TIMEOUT_MS = 10_000;

await runCommand(USAGE, async () => {
  const { id, reason } = readArguments();
  const settings = parseSettings(operatorSettings, process.env);
  const revocation = await asOperator({ ...settings, statementTimeoutMs: STATEMENT_TIMEOUT_MS }, (context) =>
    revokeCredential(context, id, reason),
  );
  const lines = [
    `Credential ${revocation.id} is revoked.`,
    `  revoked at     ${revocation.revokedAt}`,
    `  refused since  ${revocation.refusedSince}`,
    `  reason         ${REVOCATION_REASON_LABELS[revocation.reason]}`,
    revocation.restorableUntil === null
      ? "  This can not be undone."
      : `  It can be undone until ${revocation.restorableUntil}.`,
  ];
  process.stdout.write(`${lines.join("\n")}\n`);
  return EXIT.done;
});

function readArguments(): { id: string; reason: RevocationReason } {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: { reason: { type: "string", default: "other" } },
  });
  const [given = "", ...more] = positionals;
  if (given.includes("qapi_")) throw new UsageError("Name the credential by its id, never by its key.");
  const id = uuid.safeParse(given);
  if (!id.success || more.length > 0) throw new UsageError("One credential's id is needed, a UUID.");
  const reason = REVOCATION_REASONS.find((known) => known === values.reason);
  if (!reason) throw new UsageError(`The reason must be one of: ${REVOCATION_REASONS.join(", ")}.`);
  return { id: id.data, reason };
}
