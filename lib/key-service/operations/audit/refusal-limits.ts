/** Whose refusals are counted together: an actor's, or those of somebody unknown at an address. */
export type RefusalSource = { actor: string } | { address: string };

/** An event that is recorded, and how many of its source were left out before it. */
export interface Limited<Event> {
  event: Event;
  leftOut: number;
}

interface Window<Event> {
  until: number;
  admitted: number;
  leftOut: number;
  /** The newest that was left out. */
  last: Event | null;
}

const WINDOW_MS = 60_000;
const MOST_OF_A_SOURCE = 10;
/** Of all unknown sources together: addresses are cheap to come by. */
const MOST_OF_UNKNOWN = 60;
const MOST_SOURCES = 1_000;
/** What is past the last two limits is counted together. */
const OTHERS = "others";

/** Decides which refusals are recorded: so many of a source in a minute, and of the rest their number. */
export class RefusalLimits<Event> {
  #windows = new Map<string, Window<Event>>();
  #unknown = { until: -Infinity, admitted: 0 };

  /**
   * The event, if it is to be recorded; null when it is only counted.
   * @param now ms of a clock that never goes back
   */
  admit(source: RefusalSource, event: Event, now: number): Limited<Event> | null {
    const key = this.#keyOf(source, now);
    const window = this.#window(key, now);
    if (key === OTHERS || window.admitted >= MOST_OF_A_SOURCE) {
      leaveOut(window, event);
      return null;
    }
    window.admitted += 1;
    if ("address" in source) this.#unknown.admitted += 1;
    const { leftOut } = window;
    window.leftOut = 0;
    window.last = null;
    return { event, leftOut };
  }

  /** Counts an event that can not be recorded for a reason of another kind. */
  leaveOut(event: Event, now: number): void {
    leaveOut(this.#window(OTHERS, now), event);
  }

  /** Ends the windows whose minute is over: of each that left something out the newest event, and how many others. */
  over(now: number): Limited<Event>[] {
    const ended: Limited<Event>[] = [];
    for (const [key, { until, last, leftOut }] of this.#windows) {
      if (until > now) continue;
      this.#windows.delete(key);
      if (last !== null) ended.push({ event: last, leftOut: leftOut - 1 });
    }
    return ended;
  }

  #keyOf(source: RefusalSource, now: number): string {
    if (this.#unknown.until <= now) this.#unknown = { until: now + WINDOW_MS, admitted: 0 };
    if ("address" in source && this.#unknown.admitted >= MOST_OF_UNKNOWN) return OTHERS;
    const key = "actor" in source ? `actor ${source.actor}` : `address ${source.address}`;
    return this.#windows.has(key) || this.#windows.size < MOST_SOURCES ? key : OTHERS;
  }

  #window(key: string, now: number): Window<Event> {
    const known = this.#windows.get(key);
    if (known && known.until > now) return known;
    const { leftOut, last } = known ?? { leftOut: 0, last: null };
    const window = { until: now + WINDOW_MS, admitted: 0, leftOut, last };
    this.#windows.set(key, window);
    return window;
  }
}

function leaveOut<Event>(window: Window<Event>, event: Event): void {
  window.leftOut += 1;
  window.last = event;
}
