import { describe, expect, it } from "vitest";
import { announcesTooMuch, MOST_BODY_BYTES, readBody } from "./body-limit";

const request = (body: string) => new Request("http://localhost/", { method: "POST", body });

describe("the limit of a body", () => {
  it("is 64 KiB, by what a request announces", () => {
    expect(announcesTooMuch(new Headers({ "content-length": String(MOST_BODY_BYTES) }))).toBe(false);
    expect(announcesTooMuch(new Headers({ "content-length": String(MOST_BODY_BYTES + 1) }))).toBe(true);
    expect(announcesTooMuch(new Headers())).toBe(false);
  });

  it("refuses a body whose length is not told or not a number", () => {
    expect(announcesTooMuch(new Headers({ "transfer-encoding": "chunked" }))).toBe(true);
    expect(announcesTooMuch(new Headers({ "content-length": "many" }))).toBe(true);
  });

  it("holds for what is really sent", async () => {
    expect(await readBody(request("a".repeat(MOST_BODY_BYTES)))).toHaveLength(MOST_BODY_BYTES);
    expect(await readBody(request("a".repeat(MOST_BODY_BYTES + 1)))).toBeNull();
    expect(await readBody(new Request("http://localhost/", { method: "POST" }))).toHaveLength(0);
  });
});
