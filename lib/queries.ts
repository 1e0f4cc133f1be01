import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { Input, KeyServiceClient } from "@/lib/key-service/client/client";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import type { EndpointKey } from "@/lib/key-service/contract/endpoints";
import type { Usage } from "@/lib/key-service/contract/usage";
import { MOST_TRENDS } from "@/lib/key-service/contract/vocabulary";
import { usageFingerprint } from "@/lib/usage-fingerprint";

type Query<K extends EndpointKey> = Input<K> extends { query?: infer Q } ? NonNullable<Q> : never;

/** How often an open page reads again, in milliseconds; react-query pauses both while the tab is hidden. */
const KEY_REFRESH_MS = 3_000;
const USAGE_REFRESH_MS = 15_000;
export const LIST_REFRESH_MS = 4_000;
/** Rows of a page of a list: a screen and a half, quick to draw. */
export const PAGE_ROWS = "25";
/** A trend of thirty days hardly changes in a minute. */
const TREND_REFRESH_MS = 60_000;

/**
 * Prefixes of the query keys, for invalidation: `queryKeys.credentials` covers every list and every single key,
 * `queryKeys.organizations` every organization with its teams.
 */
export const queryKeys = {
  credentials: ["credentials"],
  credential: (credentialId: string) => ["credentials", "one", credentialId],
  organizations: ["organizations"],
  organization: (organizationId: string) => ["organizations", "one", organizationId],
  team: (teamId: string) => ["organizations", "team", teamId],
  overview: ["overview"],
  audit: ["audit"],
  review: ["review"],
} as const;

/** Default query options of the browser's `QueryClient`: only what may pass by itself is asked again. */
export const queryDefaults = {
  // What a page was drawn with is not read again the moment it is awake: its lists read again by themselves.
  staleTime: KEY_REFRESH_MS,
  retry: (failures: number, error: Error) =>
    failures < 2 && (!(error instanceof KeyServiceError) || error.status >= 500),
};

export const credentialsQuery = (client: KeyServiceClient, query: Query<"GET /credentials"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.credentials, "list", query],
    queryFn: ({ signal }) => client("GET /credentials", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const credentialQuery = (client: KeyServiceClient, credentialId: string) =>
  queryOptions({
    queryKey: queryKeys.credential(credentialId),
    queryFn: ({ signal }) => client("GET /credentials/{credentialId}", { params: { credentialId }, signal }),
    refetchInterval: KEY_REFRESH_MS,
  });

/** The last hundred who called with a key. */
export const callersQuery = (client: KeyServiceClient, credentialId: string) =>
  queryOptions({
    queryKey: [...queryKeys.credential(credentialId), "callers"],
    queryFn: ({ signal }) =>
      client("GET /credentials/{credentialId}/callers", { params: { credentialId }, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const organizationsQuery = (client: KeyServiceClient, query: Query<"GET /organizations"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.organizations, "list", query],
    queryFn: ({ signal }) => client("GET /organizations", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const organizationQuery = (client: KeyServiceClient, organizationId: string) =>
  queryOptions({
    queryKey: queryKeys.organization(organizationId),
    queryFn: ({ signal }) =>
      client("GET /organizations/{organizationId}", { params: { organizationId }, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const teamsQuery = (
  client: KeyServiceClient,
  organizationId: string,
  query: Query<"GET /organizations/{organizationId}/teams"> = {},
) =>
  queryOptions({
    queryKey: [...queryKeys.organization(organizationId), "teams", query],
    queryFn: ({ signal }) =>
      client("GET /organizations/{organizationId}/teams", { params: { organizationId }, query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const allTeamsQuery = (client: KeyServiceClient, query: Query<"GET /teams"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.organizations, "all-teams", query],
    queryFn: ({ signal }) => client("GET /teams", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const teamQuery = (client: KeyServiceClient, teamId: string) =>
  queryOptions({
    queryKey: queryKeys.team(teamId),
    queryFn: ({ signal }) => client("GET /teams/{teamId}", { params: { teamId }, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const auditQuery = (client: KeyServiceClient, query: Query<"GET /audit"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.audit, "list", query],
    queryFn: ({ signal }) => client("GET /audit", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

/** Walks the whole log, so it is asked for once and again only when a person wants it. */
export const auditVerificationQuery = (client: KeyServiceClient) =>
  queryOptions({
    queryKey: [...queryKeys.audit, "verification"],
    queryFn: ({ signal }) => client("GET /audit/verification", { signal }),
    staleTime: Infinity,
  });

/** The newest event's number and MAC, unverified: how long the log is, known at once. */
export const auditHeadQuery = (client: KeyServiceClient) =>
  queryOptions({
    queryKey: [...queryKeys.audit, "head"],
    queryFn: ({ signal }) => client("GET /audit/head", { signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const overviewQuery = (client: KeyServiceClient) =>
  queryOptions({
    queryKey: queryKeys.overview,
    queryFn: ({ signal }) => client("GET /overview", { signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

/** Whose requests are counted: one key's, a scope's, or those of all customers. */
export type UsageOf =
  | { credentialId: string }
  | { organizationId: string }
  | { teamId: string }
  | "everything";

/**
 * Whether there were requests since a chart was drawn: the fingerprint of what a new one would show.
 * @param days how many UTC days the chart shows; that of everything always shows 30
 */
export const usageFingerprintQuery = (client: KeyServiceClient, of: UsageOf, days: number) =>
  queryOptions({
    queryKey: ["usage", of, days],
    queryFn: async ({ signal }) => usageFingerprint(await readUsage(client, of, days, signal)),
    staleTime: USAGE_REFRESH_MS,
    refetchInterval: USAGE_REFRESH_MS,
  });

/** The requests of so many UTC days, the last of them today. */
export const usageQuery = (client: KeyServiceClient, of: UsageOf, days: number) =>
  queryOptions({
    queryKey: ["usage", "days", of, days],
    queryFn: ({ signal }) => readUsage(client, of, days, signal),
    staleTime: USAGE_REFRESH_MS,
  });

/** Accepted requests by day, of each by its id. */
type Trends = ReadonlyMap<string, readonly number[]>;

/** What stands in a table, as far as its trend is concerned. */
type Trending = readonly { id: string; requests30d: number }[];

// What was not used has none. In a fixed order, so that sorting a table asks for nothing anew.
const usedOf = (rows: Trending): string[] =>
  rows
    .filter(({ requests30d }) => requests30d > 0)
    .slice(0, MOST_TRENDS)
    .map(({ id }) => id)
    .toSorted();

const trendTimes = {
  staleTime: TREND_REFRESH_MS,
  refetchInterval: TREND_REFRESH_MS,
  placeholderData: keepPreviousData,
} as const;

/**
 * The accepted requests of those keys that were used, day by day, the last of them today.
 * @param isTime whether the page has time for it
 */
export const trendsQuery = (client: KeyServiceClient, credentials: Trending, isTime: boolean) => {
  const credentialIds = usedOf(credentials);
  return queryOptions({
    queryKey: ["usage", "trends", credentialIds],
    queryFn: async ({ signal }): Promise<Trends> => {
      const { data } = await client("GET /usage", { query: { ids: credentialIds.join(",") }, signal });
      return new Map(data.map(({ credentialId, requests }) => [credentialId, requests]));
    },
    enabled: isTime && credentialIds.length > 0,
    ...trendTimes,
  });
};

/** The same of organizations and teams. */
export const scopeTrendsQuery = (client: KeyServiceClient, scopes: Trending, isTime: boolean) => {
  const scopeIds = usedOf(scopes);
  return queryOptions({
    queryKey: ["usage", "scope-trends", scopeIds],
    queryFn: async ({ signal }): Promise<Trends> => {
      const { data } = await client("GET /usage/scopes", { query: { ids: scopeIds.join(",") }, signal });
      return new Map(data.map(({ scopeId, requests }) => [scopeId, requests]));
    },
    enabled: isTime && scopeIds.length > 0,
    ...trendTimes,
  });
};

async function readUsage(
  client: KeyServiceClient,
  of: UsageOf,
  days: number,
  signal: AbortSignal,
): Promise<Usage> {
  if (of === "everything") return (await client("GET /overview", { signal })).data.usage;
  const query = { days: String(days) };
  if ("credentialId" in of)
    return (await client("GET /credentials/{credentialId}/usage", { params: of, query, signal })).data;
  if ("teamId" in of) return (await client("GET /teams/{teamId}/usage", { params: of, query, signal })).data;
  return (await client("GET /organizations/{organizationId}/usage", { params: of, query, signal })).data;
}

export const reviewQuery = (client: KeyServiceClient, query: Query<"GET /review"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.review, "list", query] as const,
    queryFn: ({ signal }) => client("GET /review", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });
