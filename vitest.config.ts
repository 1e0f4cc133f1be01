import path from "node:path";
import { defineConfig } from "vitest/config";

const root = import.meta.dirname;
const serviceTests = "lib/key-service/service-tests/**/*.test.ts";
// What starts the service as a process of its own is the same in both modes.
const gatewayTests = "lib/key-service/service-tests/gateways/*.test.ts";

// The same tests on the same kind of database, once inside this process and once over the network.
const service = (mode: "in-process" | "network") => ({
  extends: true as const,
  test: {
    name: `service-${mode}`,
    include: [serviceTests],
    exclude: mode === "in-process" ? [gatewayTests] : [],
    globalSetup: "local/test-database.ts",
    env: { KEY_SERVICE_TEST_MODE: mode },
    testTimeout: 20_000,
    hookTimeout: 30_000,
  },
});

export default defineConfig({
  resolve: {
    alias: {
      "@": root,
      // Outside a React server build that package only throws.
      "server-only": path.join(root, "node_modules/server-only/empty.js"),
    },
  },
  test: {
    environment: "node",
    maxWorkers: 2,
    projects: [
      {
        extends: true,
        test: {
          name: "unit",
          include: ["{app,components,lib,local}/**/*.test.{ts,tsx}"],
          exclude: [serviceTests],
        },
      },
      service("in-process"),
      service("network"),
    ],
  },
});
