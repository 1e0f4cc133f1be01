import "server-only";

/** An address in full, such as the sign-in provider's. */
export type ExternalAddress = `${"http" | "https"}://${string}`;

/** Whether an address is one in full, for the web. */
export function isExternalAddress(address: string | null): address is ExternalAddress {
  return address !== null && /^https?:\/\//.test(address);
}
