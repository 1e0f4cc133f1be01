/** How much is measured: all of it, or what fits into three minutes. */
export interface Plan {
  organizations: number;
  credentials: number;
  /** Good keys in use. */
  keys: number;
  /** Seconds of one run at full load, and of one at a fixed rate. */
  seconds: number;
  /** Runs of each server, one after the other in turns. */
  rounds: number;
  /** Keys that one cold run asks about. */
  coldKeys: number;
  coldRounds: number;
  /** Seconds for which last uses are written, three times over. */
  lastUseSeconds: number;
  revocations: number;
  /** Calls of each list. */
  calls: number;
  /** Looks of Lighthouse at each page. */
  lighthouseRuns: number;
  /** Clicks on Revoke. */
  clicks: number;
}

export const fullPlan: Plan = {
  organizations: 50_000,
  credentials: 1_000_000,
  keys: 100_000,
  seconds: 5,
  rounds: 7,
  coldKeys: 30_000,
  coldRounds: 3,
  lastUseSeconds: 6,
  revocations: 1_000,
  calls: 100,
  lighthouseRuns: 5,
  clicks: 20,
};

export const quickPlan: Plan = {
  organizations: 2_500,
  credentials: 50_000,
  keys: 20_000,
  seconds: 1.2,
  rounds: 3,
  coldKeys: 3_000,
  coldRounds: 2,
  lastUseSeconds: 3,
  revocations: 100,
  calls: 20,
  lighthouseRuns: 1,
  clicks: 10,
};
