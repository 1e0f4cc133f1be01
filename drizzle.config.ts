import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: "./lib/key-service/store/schema.ts",
  out: "./lib/key-service/store/migrations",
});
