const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/i;

/** Whether a search text is a whole id. */
export const isId = (term: string): boolean => UUID.test(term);

/** A search text as the term of a `like`: its own wildcards are escaped, its case is folded. */
export const likeTerm = (term: string): string =>
  `%${term.toLowerCase().replaceAll(/[\\%_]/g, String.raw`\$&`)}%`;
