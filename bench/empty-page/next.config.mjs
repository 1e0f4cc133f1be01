import path from "node:path";

// The page that the dashboard's are compared with: nothing on it, by the same version of Next.js.
export default {
  turbopack: { root: path.join(import.meta.dirname, "../..") },
};
