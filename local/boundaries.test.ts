import { cp, mkdir, mkdtemp, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import path from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Boundaries, checkBoundaries } from "@/local/boundaries";
import { projectRoot } from "@/local/root";

// One forbidden import for each rule, planted in a tree of its own that has the same shape.
const planted = [
  { rule: "contract-knows-only-zod", file: "lib/key-service/contract/planted.ts", to: "hono" },
  { rule: "client-knows-only-the-contract", file: "lib/key-service/client/planted.ts", to: "next" },
  { rule: "domain-is-pure", file: "lib/key-service/domain/planted.ts", to: "node:fs" },
  {
    rule: "domain-is-pure",
    file: "lib/key-service/domain/planted-too.ts",
    to: "@/lib/key-service/store/tables",
  },
  {
    rule: "store-knows-only-domain",
    file: "lib/key-service/store/planted.ts",
    to: "@/lib/key-service/http/routes",
  },
  { rule: "operations-know-no-transport", file: "lib/key-service/operations/planted.ts", to: "hono" },
  { rule: "http-goes-through-operations", file: "lib/key-service/http/planted.ts", to: "../store/tables" },
  {
    rule: "web-uses-the-service-from-outside",
    file: "lib/web/planted.ts",
    to: "@/lib/key-service/operations/issue",
  },
  { rule: "app-stays-above", file: "app/keys/page.tsx", to: "@/lib/key-service/operations/issue" },
  { rule: "components-know-no-server", file: "components/keys/planted.tsx", to: "@/lib/web/session" },
  { rule: "ui-is-only-look", file: "components/ui/planted.tsx", to: "@/lib/key-service/contract/vocabulary" },
  { rule: "screens-are-apart", file: "components/keys/planted-too.tsx", to: "@/components/teams/team-list" },
  { rule: "next-auth-in-one-place", file: "components/keys/planted-three.tsx", to: "next-auth" },
  { rule: "local-is-not-imported", file: "lib/web/planted-too.ts", to: "@/local/launcher" },
  { rule: "production-has-no-development-packages", file: "app/planted.ts", to: "vitest" },
  { rule: "everything-resolves", file: "app/planted-too.ts", to: "@/lib/nowhere" },
];

const targets = [
  "lib/key-service/store/tables.ts",
  "lib/key-service/http/routes.ts",
  "lib/key-service/operations/issue.ts",
  "lib/key-service/contract/vocabulary.ts",
  "lib/web/session.ts",
  "components/teams/team-list.ts",
  "local/launcher.ts",
];

const packages = ["hono", "next", "next-auth", "vitest"];

describe("checkBoundaries", () => {
  let tree: string;
  let found: Boundaries;

  beforeAll(async () => {
    tree = await mkdtemp(path.join(tmpdir(), "eucalyptus-planted-"));
    for (const file of targets) await write(file, "export {};\n");
    for (const { file, to } of planted)
      await write(file, `import type { A } from "${to}";\nexport type B = A;\n`);
    for (const name of packages) await write(`node_modules/${name}/index.js`, "export {};\n");
    await write("components/teams/a.ts", 'import "./b";\n');
    await write("components/teams/b.ts", 'import "./a";\n');
    for (const file of ["tsconfig.json", "package.json"])
      await cp(path.join(projectRoot, file), path.join(tree, file));
    found = await checkBoundaries(tree);
  }, 30_000);

  afterAll(() => rm(tree, { recursive: true }));

  it.each(planted)("finds the planted import against $rule in $file", ({ rule, file }) => {
    expect(found.violations).toContainEqual(expect.objectContaining({ rule, from: file }));
  });

  it("finds a circle", () => {
    expect(found.violations).toContainEqual(expect.objectContaining({ rule: "no-circular" }));
  });

  it("has read every import", () => {
    expect(found.unread).toEqual([]);
    expect(found.modules).toBeGreaterThan(planted.length);
  });

  it("accuses no file without a planted import", () => {
    const guilty = new Set([
      "components/teams/a.ts",
      "components/teams/b.ts",
      ...planted.map(({ file }) => file),
    ]);
    expect(found.violations.filter(({ from }) => !guilty.has(from))).toEqual([]);
  });

  async function write(file: string, content: string): Promise<void> {
    await mkdir(path.dirname(path.join(tree, file)), { recursive: true });
    await writeFile(path.join(tree, file), content);
  }
});
