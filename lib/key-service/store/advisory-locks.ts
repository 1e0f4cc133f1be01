/** The locks in Postgres that keep processes apart, by their numbers: any, but each its own. */
export const ADVISORY_LOCKS = {
  /** One migration at a time. */
  migration: 4_711_310_207,
  /**
   * Whoever stores a secret shares it; an instance that begins takes it alone for a moment, so that every secret stored
   * without regard to it is committed when it looks.
   */
  pepper: 4_711_310_208,
  /** One instance at a time refreshes the figures. */
  figures: 4_711_310_209,
  /** One import at a time. */
  import: 4_711_310_210,
  /** One instance at a time adds up uses, and none while the 30-day window moves. */
  usage: 4_711_310_211,
} as const;
