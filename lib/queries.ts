import { queryOptions } from "@tanstack/react-query";
import type { Input, KeyServiceClient } from "@/lib/key-service/client/client";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";
import type { EndpointKey } from "@/lib/key-service/contract/endpoints";

type Query<K extends EndpointKey> = Input<K> extends { query?: infer Q } ? NonNullable<Q> : never;

/** How often an open page reads again, in milliseconds; react-query pauses both while the tab is hidden. */
const KEY_REFRESH_MS = 3_000;
const LIST_REFRESH_MS = 10_000;

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
  review: ["review"],
} as const;

/** Default query options of the browser's `QueryClient`: only what may pass by itself is asked again. */
export const queryDefaults = {
  staleTime: 1_000,
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

export const teamQuery = (client: KeyServiceClient, teamId: string) =>
  queryOptions({
    queryKey: queryKeys.team(teamId),
    queryFn: ({ signal }) => client("GET /teams/{teamId}", { params: { teamId }, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });

export const reviewQuery = (client: KeyServiceClient, query: Query<"GET /review"> = {}) =>
  queryOptions({
    queryKey: [...queryKeys.review, "list", query],
    queryFn: ({ signal }) => client("GET /review", { query, signal }),
    refetchInterval: LIST_REFRESH_MS,
  });
