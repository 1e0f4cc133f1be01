import { cp, rm } from "node:fs/promises";
import { build } from "esbuild";

// Bundles the key management service and the migrations for plain Node; `next build` has made the dashboard before.
await rm("dist", { recursive: true, force: true });
await build({
  entryPoints: {
    service: "lib/key-service/main.ts",
    migrate: "lib/key-service/commands/migrate.ts",
    import: "lib/key-service/commands/import.ts",
    seed: "lib/key-service/commands/seed.ts",
    revoke: "lib/key-service/commands/revoke.ts",
    "audit-verify": "lib/key-service/commands/audit-verify.ts",
  },
  outdir: "dist",
  outExtension: { ".js": ".mjs" },
  bundle: true,
  platform: "node",
  target: "node20.19",
  format: "esm",
  sourcemap: true,
  external: ["pg-native"],
  logLevel: "warning",
  // Bundled CommonJS packages call `require` for Node's own modules.
  banner: {
    js: 'import { createRequire as createRequireOfBundle } from "node:module"; const require = createRequireOfBundle(import.meta.url);',
  },
});
await cp("lib/key-service/store/migrations", "dist/migrations", { recursive: true });
