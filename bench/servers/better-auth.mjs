// What a team would take instead: @better-auth/api-key, rate limiting off, behind a bare `node:http` server. With
// `migrate` as its argument it makes its tables and prints how it hashes a key, which filling them needs.
import { createServer } from "node:http";
import { apiKey, defaultKeyHasher } from "@better-auth/api-key";
import { betterAuth } from "better-auth";
import { getMigrations } from "better-auth/db/migration";
import { Pool } from "pg";

// More connections than our service keeps in all.
const pool = new Pool({ connectionString: process.env["DATABASE_URL"], max: 14, idleTimeoutMillis: 0 });
const options = {
  database: pool,
  secret: process.env["NEXTAUTH_SECRET"],
  baseURL: "http://127.0.0.1",
  logger: { disabled: true },
  telemetry: { enabled: false },
  plugins: [apiKey({ rateLimit: { enabled: false }, apiKeyHeaders: "x-api-key" })],
};

if (process.argv[2] === "migrate") {
  const { runMigrations } = await getMigrations(options);
  await runMigrations();
  console.log(await defaultKeyHasher("a key"));
  await pool.end();
} else {
  const auth = betterAuth(options);
  const answer = async (request, response) => {
    const { valid, key } = await auth.api.verifyApiKey({
      body: { key: String(request.headers["x-api-key"]) },
    });
    const body = JSON.stringify({ data: { id: key?.id, permissions: key?.permissions } });
    response.writeHead(valid ? 200 : 401, ["content-length", String(Buffer.byteLength(body))]);
    response.end(body);
  };
  const server = createServer((request, response) => void answer(request, response));
  server.keepAliveTimeout = 75_000;
  server.listen(Number(process.env["PORT"]), "127.0.0.1");
  process.once("SIGTERM", () => process.exit(0));
}
