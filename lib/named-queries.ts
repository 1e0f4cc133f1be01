import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import type { KeyServiceClient } from "@/lib/key-service/client/client";
import { LIVE_STATUSES } from "@/lib/key-service/contract/vocabulary";
import {
  auditQuery,
  credentialQuery,
  credentialsQuery,
  organizationQuery,
  organizationsQuery,
  queryKeys,
  teamQuery,
  teamsQuery,
} from "./queries";

// What is offered to choose from, and what something is called of which an address has the id.

/** Most that is offered to choose from. */
const OFFERED = "20";

/** Organizations to choose from, by what was typed: the last ones stay until the next are there. */
export const organizationSearchQuery = (client: KeyServiceClient, q: string) =>
  queryOptions({
    ...organizationsQuery(client, { q, limit: OFFERED }),
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });

/** Teams of an organization to choose from; none before one is chosen. */
export const teamSearchQuery = (client: KeyServiceClient, organizationId: string | null, q: string) =>
  queryOptions({
    ...teamsQuery(client, organizationId ?? "", { q, limit: OFFERED }),
    enabled: organizationId !== null,
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });

/** Keys to choose from, dead ones too. */
export const credentialSearchQuery = (
  client: KeyServiceClient,
  { q, ...scope }: { q: string; organizationId: string; teamId: string },
) =>
  queryOptions({
    ...credentialsQuery(client, { q, ...scope, limit: OFFERED }),
    placeholderData: keepPreviousData,
    refetchInterval: false,
  });

/** Those who did something, to choose from. */
export const actorSearchQuery = (client: KeyServiceClient, q: string) =>
  queryOptions({
    queryKey: [...queryKeys.audit, "actors", q],
    queryFn: ({ signal }) => client("GET /audit/actors", { query: { q, limit: OFFERED }, signal }),
    placeholderData: keepPreviousData,
  });

/** Live keys of an organization that have exactly this name, in small letters or capitals. */
export const sameNameQuery = (client: KeyServiceClient, organizationId: string | undefined, name: string) =>
  queryOptions({
    ...credentialsQuery(client, {
      name,
      organizationId: organizationId ?? "",
      status: LIVE_STATUSES.join(","),
      limit: "100",
    }),
    enabled: organizationId !== undefined && name !== "",
    refetchInterval: false,
  });

/** The organization that an address names, if it names one; only for what it is called. */
export const namedOrganizationQuery = (client: KeyServiceClient, organizationId: string | null) =>
  queryOptions({
    ...organizationQuery(client, organizationId ?? ""),
    enabled: organizationId !== null,
    refetchInterval: false,
  });

/** The same of a team. */
export const namedTeamQuery = (client: KeyServiceClient, teamId: string | null) =>
  queryOptions({ ...teamQuery(client, teamId ?? ""), enabled: teamId !== null, refetchInterval: false });

/** And of a person: the latest that they did, which has their name. */
export const namedActorQuery = (client: KeyServiceClient, actor: string | null) =>
  queryOptions({
    ...auditQuery(client, { actor: actor ?? "", limit: "1" }),
    enabled: actor !== null,
    refetchInterval: false,
  });

/** And of a key. */
export const namedCredentialQuery = (client: KeyServiceClient, credentialId: string | null) =>
  queryOptions({
    ...credentialQuery(client, credentialId ?? ""),
    enabled: credentialId !== null,
    refetchInterval: false,
  });
