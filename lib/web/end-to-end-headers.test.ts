import { describe, expect, it } from "vitest";
import { endToEndHeaders } from "./end-to-end-headers";

const kept = (headers: Record<string, string>) => Object.fromEntries(endToEndHeaders(new Headers(headers)));

describe("the headers that are passed on", () => {
  it("include the key, the actor token and what a gateway says of the request", () => {
    const headers = {
      "x-api-key": "qapi_x",
      authorization: "Bearer x",
      "x-original-method": "POST",
      "x-forwarded-for": "192.0.2.1",
    };
    expect(kept(headers)).toEqual(headers);
  });

  it("never include a cookie", () => {
    expect(kept({ cookie: "eucalyptus.session=x", "set-cookie": "a=b" })).toEqual({});
  });

  it("leave out those of the connection, and those that it names", () => {
    expect(
      kept({
        connection: "close, X-Hop",
        "x-hop": "1",
        "transfer-encoding": "chunked",
        host: "a",
        "content-length": "3",
      }),
    ).toEqual({});
  });

  it("survive a connection header that names rubbish", () => {
    expect(kept({ connection: "a b, ,é", "x-api-key": "k" })).toEqual({ "x-api-key": "k" });
  });
});
