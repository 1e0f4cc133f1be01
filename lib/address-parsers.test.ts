import { parseAsArrayOf, parseAsString, parseAsStringLiteral } from "nuqs/server";
import { expect, test } from "vitest";
import { parseAsCount, parseAsDay, parseAsFlag, parseAsId, unreadParameters } from "./address-parsers";

test("a day is one that the calendar has", () => {
  expect(parseAsDay.parse("2028-02-29")).toBe("2028-02-29");
  for (const text of ["2027-02-29", "2026-13-01", "2026-1-1", "yesterday", "2026-01-01T00:00:00Z"])
    expect(parseAsDay.parse(text), text).toBeNull();
});

test("an id is that of the key service", () => {
  expect(parseAsId.parse("0192F0A0-0000-7000-8000-00000000000A")).toBe(
    "0192f0a0-0000-7000-8000-00000000000a",
  );
  expect(parseAsId.parse("abc")).toBeNull();
});

const parsers = {
  q: parseAsString,
  since: parseAsDay,
  before: parseAsCount,
  neverUsed: parseAsFlag,
  status: parseAsArrayOf(parseAsStringLiteral(["active", "revoked"])),
};

test("what of an address cannot be read is named, the rest is not", () => {
  const unread = (address: string) => unreadParameters(new URLSearchParams(address), parsers);
  expect(unread("q=acme&since=2026-11-01&before=25&neverUsed=true&status=active,revoked&utm=x")).toEqual({});
  expect(unread("since=&status=")).toEqual({});
  expect(unread("since=soon&before=25abc&neverUsed=yes&status=active,lost")).toEqual({
    since: null,
    before: null,
    neverUsed: null,
    status: "active",
  });
  expect(unread("status=lost&before=-5&neverUsed=1")).toEqual({
    status: null,
    before: null,
    neverUsed: null,
  });
});
