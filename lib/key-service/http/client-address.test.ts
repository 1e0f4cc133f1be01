import { expect, test } from "vitest";
import { clientAddress, trustProxies } from "./client-address";

const none = trustProxies("");
const proxies = trustProxies("loopback, 10.0.0.0/8");

test.each([
  ["the peer, when nobody forwards", "203.0.113.7", null, proxies, "203.0.113.7"],
  [
    "the peer, whatever it claims, when it is no trusted proxy",
    "203.0.113.7",
    "198.51.100.1",
    proxies,
    "203.0.113.7",
  ],
  ["the peer, when no proxy is trusted", "127.0.0.1", "198.51.100.1", none, "127.0.0.1"],
  ["whom a trusted proxy forwards for", "127.0.0.1", "198.51.100.1", proxies, "198.51.100.1"],
  [
    "the last that is not a trusted proxy",
    "10.0.0.2",
    "1.1.1.1, 198.51.100.1, 10.0.0.1",
    proxies,
    "198.51.100.1",
  ],
  ["unknown, where the peer is not known, whatever is claimed", null, "198.51.100.1", proxies, "unknown"],
  ["a plain IPv4 address", "::ffff:203.0.113.7", null, proxies, "203.0.113.7"],
  ["unknown, for rubbish", "127.0.0.1", "<script>", proxies, "unknown"],
  ["unknown, when nothing is known", null, null, proxies, "unknown"],
] as const)("the caller is %s", (_, peer, forwardedFor, trust, expected) => {
  expect(clientAddress(peer, forwardedFor, trust)).toBe(expected);
});

test("an entry that is no address is refused", () => {
  expect(() => trustProxies("10.0.0.0/8,office")).toThrow(TypeError);
});
