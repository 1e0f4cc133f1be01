// What a service without a cache would do: each request hashes its key and runs the service's own lookup once.
import { createServer, type IncomingMessage, type ServerResponse } from "node:http";
import { hashApiKey } from "@/lib/key-service/domain/key-hash";
import { readKeyServiceSettings } from "@/lib/key-service/settings";
import { openDatabase } from "@/lib/key-service/store/database";
import { secretFinder } from "@/lib/key-service/store/secrets";

/** More than the service keeps for verification, since here each read asks about one key. */
const POOL_SIZE = 6;

const { databaseUrl, peppers } = readKeyServiceSettings(process.env);
const find = secretFinder(openDatabase(databaseUrl, { size: POOL_SIZE }).database);

const server = createServer((request, response) => void answer(request, response));
server.keepAliveTimeout = 75_000;
server.listen(Number(process.env["PORT"]), "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));

async function answer(request: IncomingMessage, response: ServerResponse): Promise<void> {
  const apiKey = request.headers["x-api-key"];
  // Whoever waits for this server to be there has no key.
  if (typeof apiKey !== "string") return void response.writeHead(401).end();
  const body = JSON.stringify({ data: await find([hashApiKey(peppers.current, apiKey)]) });
  response.writeHead(200, ["content-length", String(Buffer.byteLength(body))]);
  response.end(body);
}
