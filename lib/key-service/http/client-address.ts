import { isIP } from "node:net";
import { compile } from "proxy-addr";

/** Whether an address is that of a proxy whose `X-Forwarded-For` may be believed. */
export type TrustProxy = (address: string, hops: number) => boolean;

/**
 * Reads `TRUSTED_PROXIES`: addresses and networks, separated by commas, such as `10.0.0.0/8,loopback`.
 * @throws {TypeError} when one of them is neither
 */
export const trustProxies = (list: string): TrustProxy =>
  compile(
    list
      .split(",")
      .map((entry) => entry.trim())
      .filter((entry) => entry !== ""),
  );

const UNKNOWN = "unknown";
const MOST_HOPS = 20;
const MAPPED_IPV4 = "::ffff:";

/**
 * Where a request came from: the peer itself, or, while that is a trusted proxy, whoever it says it forwards for. Of a
 * peer that is not known nothing is believed, and the address is `unknown`.
 * @param peer address of the connection
 * @param forwardedFor the `X-Forwarded-For` header
 */
export function clientAddress(peer: string | null, forwardedFor: string | null, trust: TrustProxy): string {
  if (peer === null || forwardedFor === null) return plain(peer);
  const chain = forwardedFor
    .split(",")
    .slice(-MOST_HOPS)
    .map((address) => address.trim());
  chain.push(peer);
  for (let hops = 0; chain.length > 1 && trust(chain.at(-1) ?? "", hops); hops += 1) chain.pop();
  return plain(chain.at(-1) ?? null);
}

/** `clientAddress`, or null where it is not known. */
export function knownAddress(
  peer: string | null,
  forwardedFor: string | null,
  trust: TrustProxy,
): string | null {
  const address = clientAddress(peer, forwardedFor, trust);
  return address === UNKNOWN ? null : address;
}

function plain(address: string | null): string {
  if (address === null || isIP(address) === 0) return UNKNOWN;
  return address.startsWith(MAPPED_IPV4) ? address.slice(MAPPED_IPV4.length) : address;
}
