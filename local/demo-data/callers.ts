import type { Habit } from "@/local/demo-data/plan";
import type { Random } from "@/local/demo-data/random";
import type { UsageHour } from "@/local/demo-data/usage";

/** An address with a user agent that used one secret. */
export type Caller = {
  version: number;
  ip: string;
  userAgent: string;
  firstSeenAt: Date;
  lastSeenAt: Date;
};

// Ranges that belong to nobody (RFC 5737).
const networks = ["203.0.113", "198.51.100", "192.0.2"] as const;

const programs: Record<Habit, readonly [string, ...string[]]> = {
  busy: ["axios/1.7.9", "okhttp/4.12.0", "Java-http-client/21.0.5", "Go-http-client/2.0"],
  steady: ["python-requests/2.32.3", "axios/1.7.9", "Faraday v2.12.2", "GuzzleHttp/7"],
  office: ["node", "python-requests/2.32.3", "PostmanRuntime/7.43.0"],
  nightly: ["python-urllib3/2.3.0", "curl/8.11.1", "Apache-HttpClient/5.4.1 (Java/17.0.13)"],
  quiet: ["curl/8.11.1", "PostmanRuntime/7.43.0", "libcurl/8.11.1 r-curl/6.0.1 httr/1.4.7"],
  never: ["curl/8.11.1"],
};

const most: Record<Habit, number> = { busy: 6, steady: 4, office: 3, nightly: 1, quiet: 2, never: 0 };

/** Who made the recorded uses of a key: a few machines for each secret, the first of them all the time. */
export function callersOf(habit: Habit, hours: UsageHour[], random: Random): Caller[] {
  const network = random.pick(networks);
  const program = random.pick(programs[habit]);
  const versions = [...new Set(hours.map(({ version }) => version))];
  return versions.flatMap((version) => {
    const uses = hours
      .filter((hour) => hour.version === version)
      .flatMap(({ lastUsedAt }) => lastUsedAt ?? []);
    const count = Math.min(uses.length, random.between(1, Math.max(1, most[habit])));
    return Array.from({ length: count }, (_, index) => {
      const from = index === 0 ? 0 : random.between(0, uses.length - 1);
      const until = index === 0 ? uses.length - 1 : random.between(from, uses.length - 1);
      const [firstSeenAt, lastSeenAt] = [uses[from], uses[until]];
      if (firstSeenAt === undefined || lastSeenAt === undefined)
        throw new RangeError("A use that is not there.");
      const ip = `${network}.${random.between(2, 30) + index * 32}`;
      return { version, ip, userAgent: program, firstSeenAt, lastSeenAt };
    });
  });
}
