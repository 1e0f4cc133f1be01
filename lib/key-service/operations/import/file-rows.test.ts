import { describe, expect, it, test } from "vitest";
import { csvRows } from "./csv-rows";
import type { FileRow } from "./file-row";
import { jsonRows } from "./json-rows";

const ACME = "11111111-0000-4000-8000-000000000001";
const SALES = "22222222-0000-4000-8000-000000000001";
const HEADER = "organizationId,organizationName,teamId,teamName,teamDescription";

type Reader = (chunks: AsyncIterable<Uint8Array>) => AsyncIterable<FileRow>;

async function* inChunks(bytes: Buffer, size: number) {
  for (let from = 0; from < bytes.length; from += size) yield bytes.subarray(from, from + size);
}

async function read(reader: Reader, file: string | Buffer, chunkSize = 64_000): Promise<FileRow[]> {
  const rows: FileRow[] = [];
  for await (const row of reader(inChunks(Buffer.from(file), chunkSize))) rows.push(row);
  return rows;
}

const acme = { id: ACME, name: "Acme", displayName: null, permissions: null };
const sales = { id: SALES, organizationId: ACME, name: "Ventes été", displayName: null };

describe("CSV", () => {
  const file = `${HEADER}\r\n${ACME},Acme,,,\r\n${ACME},"Acme",${SALES.toUpperCase()},Ventes été,"two\r\nlines, ""quoted"""\r\n`;

  it.each([1, 7, 64_000])(
    "gives a row for each organization and team, in chunks of %i bytes",
    async (size) => {
      expect(await read(csvRows, file, size)).toEqual([
        { kind: "organization", row: { line: 2, ...acme } },
        {
          kind: "bad",
          line: 3,
          field: "teamDescription",
          reason: "must not contain control or invisible characters",
        },
        { kind: "organization", row: { line: 3, ...acme } },
      ]);
    },
  );

  it("may begin with a byte order mark, hold empty lines and order its columns", async () => {
    const columns = "teamId,organizationName,organizationId,teamDescription,teamName";
    expect(await read(csvRows, `\ufeff${columns}\n\n${SALES},Acme,${ACME},,Ventes été`)).toEqual([
      { kind: "organization", row: { line: 3, ...acme } },
      { kind: "team", row: { line: 3, ...sales, description: null, saysDescription: true } },
    ]);
  });

  it("names the line and the column of what is wrong", async () => {
    const rows = [`x,,,,`, `${ACME},Acme,${SALES},,`, `${ACME},Acme,,,only described`, `${ACME},Acme`];
    expect(await read(csvRows, [HEADER, ...rows].join("\n"))).toMatchObject([
      { kind: "bad", line: 2, field: "organizationId", reason: "must be a UUID" },
      { kind: "bad", line: 2, field: "organizationName", reason: "must not be empty" },
      { kind: "bad", line: 3, field: "teamName", reason: "must not be empty" },
      { kind: "organization", row: { line: 3 } },
      { kind: "bad", line: 4, field: "teamId", reason: "must be a UUID" },
      { kind: "bad", line: 4, field: "teamName", reason: "must not be empty" },
      { kind: "organization", row: { line: 4 } },
      { kind: "bad", line: 5, field: null, reason: "has 2 columns instead of 5" },
    ]);
  });

  it.each([
    ["nothing", "", 1, /must name the columns/],
    ["other columns", "id,name\n1,2\n", 1, /must name the columns/],
    ["a column twice", `${HEADER.replace("teamName", "teamId")}\n`, 1, /must name the columns/],
    ["semicolons", HEADER.replaceAll(",", ";"), 1, /must name the columns/],
    ["a stray quote after line breaks", `${HEADER}\n${ACME},"Acme\n\n",,,\n\n${ACME},A"\n`, 6, /is not CSV/],
    ["a stray quote", `${HEADER}\n${ACME},Ac"me,,,\n`, 2, /is not CSV/],
    ["a quote that is never closed", `${HEADER}\n${ACME},"Acme,,,\n`, 2, /is not CSV/],
    ["endless quoting", `${HEADER}\n${ACME},"${"x,\n".repeat(60_000)}`, 2, /is not CSV/],
    ["another encoding", Buffer.from(`${HEADER}\n${ACME},Acm\u00e9,,,\n`, "latin1"), 2, /is not UTF-8/],
  ])("is refused with its line when it holds %s", async (_, file, line, reason) => {
    const refused = {
      name: "UnreadableFile",
      message: expect.stringMatching(reason),
      line,
    };
    await expect(read(csvRows, file)).rejects.toMatchObject(refused);
  });
});

describe("JSON", () => {
  const team = { id: SALES.toUpperCase(), name: "Ventes été", description: "" };
  const organizations = [
    { id: ACME, name: "Acme", displayName: "Acme Inc.", permissions: ["write", "read"], teams: [team] },
    { id: SALES, name: "Umbra" },
  ];

  it.each([1, 7, 64_000])(
    "gives a row for each organization and team, in chunks of %i bytes",
    async (size) => {
      expect(await read(jsonRows, `\ufeff${JSON.stringify({ organizations }, null, 2)}\n`, size)).toEqual([
        {
          kind: "organization",
          row: { line: 3, ...acme, displayName: "Acme Inc.", permissions: ["read", "write"] },
        },
        { kind: "team", row: { line: 12, ...sales, description: "", saysDescription: true } },
        { kind: "organization", row: { line: 19, ...acme, id: SALES, name: "Umbra" } },
      ]);
    },
  );

  it("tells a description that is null from none", async () => {
    const teams = [
      { ...team, description: null },
      { id: ACME, name: "B" },
    ];
    const rows = await read(jsonRows, JSON.stringify({ organizations: [{ id: ACME, name: "Acme", teams }] }));
    expect(rows.slice(1)).toMatchObject([
      { row: { description: null, saysDescription: true } },
      { row: { description: null, saysDescription: false } },
    ]);
  });

  it("names the line and the path of what is wrong, and goes on", async () => {
    const file = `{"organizations": [
      {"id": "${ACME}", "name": "Acme",
       "teams": [
         {"id": "${SALES}", "name": "Sales"},
         {"id": "x", "name": ""},
         7]},
      {"id": "${ACME}", "name": "qapi_", "displayname": "Acme"},
      null
    ]}`;
    expect(await read(jsonRows, file)).toMatchObject([
      { kind: "bad", line: 5, field: "organizations[0].teams[1].name", reason: "must not be empty" },
      { kind: "bad", line: 5, field: "organizations[0].teams[1].id", reason: "must be a UUID" },
      { kind: "bad", line: 2, field: "organizations[0].teams[2]" },
      { kind: "bad", line: 7, field: "organizations[1].name", reason: "must not contain an API key" },
      { kind: "bad", line: 7, field: "organizations[1]", reason: expect.stringContaining("displayname") },
      { kind: "bad", line: 8, field: "organizations[2]" },
    ]);
  });

  it.each([
    ["nothing", " ", 1, /is not JSON|must be/],
    ["a list", `\n[{"id": 1}]`, 2, /must be \{"organizations"/],
    ["a text", `"organizations"`, 1, /must be \{"organizations"/],
    ["other things", `{"teams": []}`, 1, /must be \{"organizations"/],
    ["no list of organizations", `{\n"organizations": {"a": {}}}`, 2, /must be \{"organizations"/],
    ["other things beside them", `{"organizations": []\n, "teams": []}`, 2, /must be \{"organizations"/],
    ["an end too early", `{"organizations": [\n{"id": "${ACME}",`, 2, /is not JSON/],
    ["something behind", `{"organizations": []}\n}`, 2, /is not JSON/],
    ["a trailing comma", `{"organizations": [\n{"id": 1,\n}]}`, 3, /is not JSON/],
    [
      "another encoding",
      Buffer.from(`{"organizations": [\n{"name": "Acm\u00e9"}]}`, "latin1"),
      2,
      /is not UTF-8/,
    ],
    ["half a character at its end", Buffer.from([0x7b, 0x0a, 0xc3]), 2, /is not UTF-8|is not JSON/],
  ])("is refused with its line when it holds %s", async (_, file, line, reason) => {
    await expect(read(jsonRows, file)).rejects.toMatchObject({
      line,
      message: expect.stringMatching(reason),
    });
  });

  it("may hold no organization", async () => {
    expect(await read(jsonRows, `{"organizations": []}\n\n`)).toEqual([]);
  });
});

test("a key named __proto__ is refused like any other that is unknown", async () => {
  const file = `{"organizations": [{"id": "${ACME}", "name": "Acme", "__proto__": {"permissions": ["read"]}}]}`;
  expect(await read(jsonRows, file)).toMatchObject([{ kind: "bad", line: 1 }]);
});
