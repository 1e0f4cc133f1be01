/** The teams that an organization's page shows: by name, as many as one answer holds. */
export const teamListQuery = { limit: "100" } as const;
