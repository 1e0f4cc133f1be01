import { type KnownSecret, NOWHERE } from "./known-secret";

const HMAC = 32;
const UUID = 36;
const IDS = 3 * UUID;
const NO_TEAM = "\0";
const BUCKETS = 2 ** 18;
/** Of `Column`s that hold a moment or nothing. */
const NEVER = Number.NaN;

/** One number for each place. */
class Column {
  readonly #numbers: Float64Array;

  constructor(places: number) {
    this.#numbers = new Float64Array(places);
  }

  get(place: number): number {
    return this.#numbers[place] ?? 0;
  }

  set(place: number, value: number): void {
    this.#numbers[place] = value;
  }
}

/** What is counted of a secret's uses until it is written; see `UsageRecorder`. */
class Counts {
  /** The hour since the Unix epoch in which they fall; 0 when nothing is counted. */
  readonly hour: Column;
  readonly reads: Column;
  readonly writes: Column;
  readonly refused: Column;
  /** The last accepted use, in Unix ms; 0 for none. */
  readonly lastUse: Column;

  constructor(places: number) {
    this.hour = new Column(places);
    this.reads = new Column(places);
    this.writes = new Column(places);
    this.refused = new Column(places);
    this.lastUse = new Column(places);
  }

  clear(place: number): void {
    for (const column of [this.hour, this.reads, this.writes, this.refused, this.lastUse])
      column.set(place, 0);
  }
}

/**
 * Secrets by their HMAC, each in a place with a number, in columns outside the heap: 100,000 of them as objects took
 * three times the room, and the garbage collector's time. Memory is taken from the system as places come into use.
 */
export class SecretTable {
  readonly counts: Counts;
  /** The change up to which nothing is known that would make it stale; see `SecretCache`. */
  readonly freshUpTo: Column;
  /** 1 when it was asked for since the cache last looked for something to drop. */
  readonly wasUsed: Column;
  /** Who used it last, and when that was noted, in Unix s; see `CallerRecorder`. */
  readonly caller: Column;
  readonly callerNotedAt: Column;

  readonly #version: Column;
  readonly #isStaging: Column;
  readonly #mayWrite: Column;
  readonly #isDead: Column;
  readonly #expiresAt: Column;
  readonly #revokedAt: Column;
  readonly #hmacs: Buffer;
  /** Credential, organization and team, one after the other. */
  readonly #ids: Buffer;

  /** The first place of each bucket; and of each place the next one in its bucket, or the next free one. */
  readonly #first = new Int32Array(BUCKETS).fill(NOWHERE);
  readonly #next: Int32Array;
  readonly #isHeld: Uint8Array;
  #free = NOWHERE;
  /** Places that were in use at some time: they come first. */
  #touched = 0;
  #size = 0;

  constructor(readonly capacity: number) {
    this.counts = new Counts(capacity);
    const column = () => new Column(capacity);
    this.freshUpTo = column();
    this.wasUsed = column();
    this.caller = column();
    this.callerNotedAt = column();
    this.#version = column();
    this.#isStaging = column();
    this.#mayWrite = column();
    this.#isDead = column();
    this.#expiresAt = column();
    this.#revokedAt = column();
    this.#hmacs = Buffer.alloc(capacity * HMAC);
    this.#ids = Buffer.alloc(capacity * IDS);
    this.#next = new Int32Array(capacity);
    this.#isHeld = new Uint8Array(capacity);
  }

  get size(): number {
    return this.#size;
  }

  holds(place: number): boolean {
    return this.#isHeld[place] === 1;
  }

  /**
   * The place of a secret; `NOWHERE` when it is not here.
   * @param hmac 32 characters, one for each byte
   */
  find(hmac: string): number {
    let place = this.#first[bucketOf(hmac)] ?? NOWHERE;
    while (place !== NOWHERE && !this.#isOf(place, hmac)) place = this.#next[place] ?? NOWHERE;
    return place;
  }

  /**
   * Takes a secret in that is not here yet.
   * @returns its place
   * @throws {RangeError} when the table is full
   */
  add(hmac: string, secret: KnownSecret): number {
    const place = this.#takePlace();
    this.#hmacs.write(hmac, place * HMAC, "latin1");
    const ids = secret.credentialId + secret.organizationId + (secret.teamId ?? NO_TEAM);
    this.#ids.write(ids, place * IDS, "latin1");
    this.#version.set(place, secret.version);
    this.#isStaging.set(place, secret.environment === "staging" ? 1 : 0);
    this.#mayWrite.set(place, secret.mayWrite ? 1 : 0);
    this.#isDead.set(place, secret.isDead ? 1 : 0);
    this.#expiresAt.set(place, secret.expiresAt ?? NEVER);
    this.#revokedAt.set(place, secret.revokedAt ?? NEVER);
    this.counts.clear(place);
    for (const column of [this.freshUpTo, this.wasUsed, this.caller, this.callerNotedAt])
      column.set(place, 0);
    const bucket = bucketOf(hmac);
    this.#next[place] = this.#first[bucket] ?? NOWHERE;
    this.#first[bucket] = place;
    return place;
  }

  /** What is kept at a place. */
  read(place: number): KnownSecret {
    const ids = this.#ids.toString("latin1", place * IDS, (place + 1) * IDS);
    const teamId = ids.slice(2 * UUID);
    return {
      place,
      credentialId: ids.slice(0, UUID),
      organizationId: ids.slice(UUID, 2 * UUID),
      teamId: teamId.startsWith(NO_TEAM) ? null : teamId,
      version: this.#version.get(place),
      environment: this.#isStaging.get(place) === 1 ? "staging" : "production",
      mayWrite: this.#mayWrite.get(place) === 1,
      isDead: this.#isDead.get(place) === 1,
      expiresAt: momentIn(this.#expiresAt, place),
      revokedAt: momentIn(this.#revokedAt, place),
    };
  }

  remove(place: number): void {
    const bucket = bucketOf(this.#hmacs.toString("latin1", place * HMAC, (place + 1) * HMAC));
    const following = this.#next[place] ?? NOWHERE;
    let before = this.#first[bucket] ?? NOWHERE;
    if (before === place) this.#first[bucket] = following;
    else {
      while (this.#next[before] !== place) before = this.#next[before] ?? NOWHERE;
      this.#next[before] = following;
    }
    this.#next[place] = this.#free;
    this.#free = place;
    this.#isHeld[place] = 0;
    this.#size -= 1;
  }

  #takePlace(): number {
    if (this.#size >= this.capacity) throw new RangeError("every place is taken");
    const freed = this.#free;
    const place = freed === NOWHERE ? this.#touched : freed;
    if (freed === NOWHERE) this.#touched += 1;
    else this.#free = this.#next[freed] ?? NOWHERE;
    this.#isHeld[place] = 1;
    this.#size += 1;
    return place;
  }

  #isOf(place: number, hmac: string): boolean {
    const start = place * HMAC;
    for (let index = 0; index < HMAC; index += 1) {
      if (this.#hmacs[start + index] !== hmac.charCodeAt(index)) return false;
    }
    return true;
  }
}

// Made with a secret pepper, so that nobody can choose keys that fall into one bucket.
const bucketOf = (hmac: string): number =>
  (hmac.charCodeAt(0) | (hmac.charCodeAt(1) << 8) | (hmac.charCodeAt(2) << 16)) & (BUCKETS - 1);

function momentIn(column: Column, place: number): number | null {
  const moment = column.get(place);
  return Number.isNaN(moment) ? null : moment;
}
