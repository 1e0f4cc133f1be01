// Which folder may import what. Requests go page → server action → client → HTTP → operation → domain rule → store,
// and nothing imports upward. That the browser gets the contract's types only is a rule of .oxlintrc.json, because
// here an import of types looks like any other.

const vocabulary = "^lib/key-service/contract/vocabulary\\.ts$";
const tests = "\\.test\\.tsx?$|^lib/key-service/service-tests/";
const ours = "^(app|components|lib|local|e2e|bench)/";

/** @type {import('dependency-cruiser').IForbiddenRuleType[]} */
export const forbidden = [
  {
    name: "no-circular",
    comment: "Two files that need each other are one file, or lack a third.",
    severity: "error",
    from: {},
    to: { circular: true },
  },
  {
    name: "everything-resolves",
    comment: "An import that resolves to nothing would also slip past every rule below.",
    severity: "error",
    // What bench compares with is installed when bench runs, not before.
    from: { path: ours, pathNot: "^bench/(servers/better-auth|pages/lighthouse-process)\\.mjs$" },
    to: { couldNotResolve: true },
  },
  {
    name: "contract-knows-only-zod",
    comment: "The contract changes when the wire changes, and with nothing else.",
    severity: "error",
    from: { path: "^lib/key-service/contract/" },
    to: {
      path: "^(app|components|lib)/|node_modules/",
      pathNot: "^lib/key-service/contract/|node_modules/zod",
    },
  },
  {
    name: "client-knows-only-the-contract",
    comment:
      "The client is given its fetch; with one of its own it could not run in process, nor in a browser.",
    severity: "error",
    from: { path: "^lib/key-service/client/", pathNot: tests },
    to: {
      path: "^(app|components|lib)/|node_modules/",
      pathNot: "^lib/key-service/(client|contract)/|node_modules/zod",
    },
  },
  {
    name: "domain-is-pure",
    comment: "A rule does no I/O: time and randomness arrive as arguments, and of Node it knows hashes only.",
    severity: "error",
    from: { path: "^lib/key-service/domain/", pathNot: tests },
    to: { pathNot: ["^lib/key-service/domain/", vocabulary, "^(node:)?crypto$"] },
  },
  {
    name: "store-knows-only-domain",
    comment: "Tables change by themselves: nothing of HTTP, of the wire or of a use case belongs to them.",
    severity: "error",
    from: { path: "^lib/key-service/store/", pathNot: tests },
    to: { path: "^(app|components|lib)/", pathNot: ["^lib/key-service/(store|domain)/", vocabulary] },
  },
  {
    name: "operations-know-no-transport",
    comment: "A use case is the same whoever asks: an HTTP call, a command, a test.",
    severity: "error",
    from: { path: "^lib/key-service/operations/", pathNot: tests },
    to: {
      path: "^(app|components|lib)/|node_modules/(hono|@hono|next|next-auth|react|react-dom)/",
      pathNot: "^lib/key-service/(operations|domain|store|contract)/",
    },
  },
  {
    name: "http-goes-through-operations",
    comment: "A route that reads tables by itself would skip authorization and audit.",
    severity: "error",
    from: { path: "^lib/key-service/http/", pathNot: tests },
    to: {
      path: "^(app|components|lib)/|node_modules/(drizzle-orm|pg|next|react)/",
      pathNot: "^lib/key-service/(http|operations|domain|contract)/|^lib/key-service/log\\.ts$",
    },
  },
  {
    name: "web-uses-the-service-from-outside",
    comment: "The dashboard speaks to the service by its contract, so that both modes are the same code.",
    severity: "error",
    from: { path: "^(lib/(web/|[^/]+\\.ts$)|instrumentation)", pathNot: tests },
    to: {
      path: "^(app|components)/|^lib/key-service/",
      pathNot: "^lib/key-service/((contract|client)/|(compose|settings|log)\\.ts$)",
    },
  },
  {
    name: "app-stays-above",
    comment:
      "A page authorizes, prefetches and shows one component; what lies below the client is not its business.",
    severity: "error",
    from: { path: "^(app/|proxy\\.ts$)" },
    to: { path: "^lib/key-service/", pathNot: "^lib/key-service/(contract|client)/" },
  },
  {
    name: "components-know-no-server",
    comment: "What runs in a browser must not reach sessions, settings or the inside of the service.",
    severity: "error",
    from: { path: "^components/" },
    to: { path: "^(app|lib/web|lib/key-service)/", pathNot: "^lib/key-service/contract/" },
  },
  {
    name: "ui-is-only-look",
    comment:
      "A button knows no keys: components/ui could be used by any other dashboard. Its fields keep keys out.",
    severity: "error",
    from: { path: "^components/ui/" },
    to: {
      path: "^(app|components|lib)/",
      pathNot: "^components/ui/|^lib/(address-parsers|format|keyless-text)\\.ts$",
    },
  },
  {
    name: "screens-are-apart",
    comment: "A screen changes alone; what two of them share belongs to components/ui or lib.",
    severity: "error",
    from: { path: "^components/(?!ui/)([^/]+)/" },
    to: { path: "^components/", pathNot: "^components/(ui|$1)/" },
  },
  {
    name: "next-auth-in-one-place",
    comment: "Sessions are made and read in lib/web; a second reader would be a second set of rules.",
    severity: "error",
    from: { path: ours, pathNot: "^lib/web/" },
    to: { path: "node_modules/next-auth/" },
  },
  {
    name: "local-is-not-imported",
    comment:
      "The launcher has personas without passwords: nothing that goes to production may hold a line of it.",
    severity: "error",
    from: { pathNot: "^(local|e2e|bench)/|^vitest\\.config\\.ts$" },
    to: { path: "^(local|e2e)/" },
  },
  {
    name: "bench-is-not-imported",
    comment: "What measures the program is no part of it.",
    severity: "error",
    from: { pathNot: "^bench/" },
    to: { path: "^bench/" },
  },
  {
    name: "production-has-no-development-packages",
    comment: "A package that only tests or builds need is missing where the dashboard runs.",
    severity: "error",
    from: { path: "^(app|components|lib)/", pathNot: tests },
    to: { dependencyTypes: ["npm-dev", "npm-no-pkg"] },
  },
];

/** @type {import('dependency-cruiser').IConfiguration} */
export default {
  forbidden,
  options: {
    doNotFollow: { path: "node_modules" },
    exclude: { path: "^(\\.next|dist|test-results|next-env\\.d\\.ts)" },
    tsConfig: { fileName: "tsconfig.json" },
    tsPreCompilationDeps: "specify",
    enhancedResolveOptions: {
      exportsFields: ["exports"],
      conditionNames: ["import", "node", "default", "types"],
    },
  },
};
