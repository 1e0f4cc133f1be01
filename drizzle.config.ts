import { defineConfig } from "drizzle-kit";

export default defineConfig({
  dialect: "postgresql",
  schema: ["./lib/key-service/store/schema.ts", "./lib/key-service/store/usage-schema.ts"],
  out: "./lib/key-service/store/migrations",
});
