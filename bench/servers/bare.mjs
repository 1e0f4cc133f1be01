// The limit: what `node:http` does by itself. It answers every request with the same bytes, which it is given as JSON
// (`{ headers, body }`) in ANSWER.
import { createServer } from "node:http";

const { headers, body } = JSON.parse(process.env["ANSWER"] ?? "{}");
const port = Number(process.env["PORT"]);

const server = createServer((_, response) => {
  response.writeHead(200, headers);
  response.end(body, "latin1");
});
server.keepAliveTimeout = 75_000;
server.listen(port, "127.0.0.1");
process.once("SIGTERM", () => process.exit(0));
