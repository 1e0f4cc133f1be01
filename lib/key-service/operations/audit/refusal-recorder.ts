import type { ActorKind, RefusedAction } from "@/lib/key-service/contract/vocabulary";
import { appendAudit, type AuditEntry } from "@/lib/key-service/store/audit";
import type { Database } from "@/lib/key-service/store/database";
import { inTransaction } from "@/lib/key-service/store/transaction";
import { PeriodicWriter } from "../verification/periodic-writer";
import { type Limited, RefusalLimits } from "./refusal-limits";

/** A call or a sign-in that was refused, without anything that could be a credential. */
export interface Refused {
  action: RefusedAction;
  actor: { kind: ActorKind; id: string; name: string };
  /** Null where it is not known. */
  address: string | null;
  requestId: string;
  detail: Readonly<Record<string, string | number>>;
}

/** Somebody without a good actor token. */
export const UNKNOWN_ACTOR = { kind: "unknown", id: "unknown", name: "Somebody unknown" } as const;

export interface RefusalRecorderOptions {
  database: Database;
  auditKey: Buffer;
  /** Told when refusals could not be written; they wait for the next time. */
  onError: (error: unknown) => void;
}

const FLUSH_EVERY_MS = 1_000;
/** Rows that wait while Postgres is away; what comes after is only counted. */
const MOST_WAITING = 1_000;

/**
 * Records refusals in the audit log, a second later and many at once, so that a flood neither fills the log nor slows
 * anybody (security.md, audit). What was left out is counted in the next row of the same source.
 */
export class RefusalRecorder extends PeriodicWriter {
  #limits = new RefusalLimits<Refused>();
  #waiting: Limited<Refused>[] = [];

  constructor(private readonly options: RefusalRecorderOptions) {
    super(FLUSH_EVERY_MS);
  }

  record(refused: Refused): void {
    const { actor, address } = refused;
    const now = performance.now();
    if (this.#waiting.length >= MOST_WAITING) return this.#limits.leaveOut(refused, now);
    const source = actor.kind === "unknown" ? { address: address ?? "unknown" } : { actor: actor.id };
    const admitted = this.#limits.admit(source, refused, now);
    if (admitted) this.#waiting.push(admitted);
  }

  override async stop(): Promise<void> {
    this.#waiting.push(...this.#limits.over(Infinity));
    await super.stop();
  }

  protected async write(): Promise<void> {
    // While Postgres is away nothing is added: the limits count on.
    if (this.#waiting.length === 0) this.#waiting.push(...this.#limits.over(performance.now()));
    const { database, auditKey, onError } = this.options;
    // What comes while it is written stands behind it.
    const written = [...this.#waiting];
    if (written.length === 0) return;
    try {
      await inTransaction(database, (tx, now) =>
        appendAudit(
          tx,
          auditKey,
          written.map((refused) => entryOf(refused, now)),
        ),
      );
      this.#waiting = this.#waiting.slice(written.length);
    } catch (error) {
      onError(error);
    }
  }
}

const entryOf = ({ event, leftOut }: Limited<Refused>, at: Date): AuditEntry => ({
  at,
  actorKind: event.actor.kind,
  actorId: event.actor.id,
  actorName: event.actor.name,
  action: event.action,
  organizationId: null,
  teamId: null,
  credentialId: null,
  requestId: event.requestId,
  address: event.address,
  detail: JSON.stringify(leftOut === 0 ? event.detail : { ...event.detail, leftOut }),
});
