import "server-only";

/** Request headers that `proxy.ts` sets, whatever a browser sent under the same name. */
export const PATH_HEADER = "x-eucalyptus-path";
export const NONCE_HEADER = "x-nonce";
