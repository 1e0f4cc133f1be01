import { once } from "node:events";
import {
  createServer,
  type IncomingHttpHeaders,
  type IncomingMessage,
  request,
  type RequestListener,
  type Server,
} from "node:http";
import { portOf } from "./ports";

/** A request as a server got it. */
export interface Received {
  method: string;
  url: string;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface RecordingServer {
  port: number;
  received: Received[];
  stop: () => Promise<void>;
}

/** A server that keeps what it receives and then answers as told. */
export async function startRecording(answer: RequestListener): Promise<RecordingServer> {
  const received: Received[] = [];
  const server = createServer((incoming, response) => {
    const keepAndAnswer = async () => {
      const { method = "", url = "", headers } = incoming;
      received.push({ method, url, headers, body: await read(incoming) });
      answer(incoming, response);
    };
    void keepAndAnswer();
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  return { port: portOf(server), received, stop: () => close(server) };
}

async function close(server: Server): Promise<void> {
  server.close();
  server.closeAllConnections();
  await once(server, "close");
}

async function read(incoming: IncomingMessage): Promise<string> {
  let text = "";
  for await (const chunk of incoming.setEncoding("utf8")) text += String(chunk);
  return text;
}

export interface Asked {
  method?: string;
  path?: string;
  /** Names and values; the same name may come twice, which `fetch` would join. */
  headers?: [name: string, value: string][];
  body?: string;
  /** Where the connection comes from. */
  from?: string;
}

export interface Answered {
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** The body, parsed. */
  json: () => unknown;
}

/** Sends a request exactly as told. */
export function ask(port: number, { method = "GET", path = "/", headers = [], body, from }: Asked) {
  return new Promise<Answered>((resolve, reject) => {
    const outgoing = request({
      host: "127.0.0.1",
      port,
      method,
      path,
      agent: false,
      headers: [
        "host",
        "gateway.example",
        ...headers.flat(),
        ...(body === undefined ? [] : ["content-length", String(Buffer.byteLength(body))]),
      ],
      ...(from !== undefined && { localAddress: from }),
    });
    outgoing.once("error", reject);
    outgoing.once("response", (incoming) => {
      read(incoming).then((text) => resolve(answeredWith(incoming, text)), reject);
    });
    outgoing.end(body);
  });
}

const answeredWith = ({ statusCode = 0, headers }: IncomingMessage, body: string): Answered => ({
  status: statusCode,
  headers,
  body,
  json: (): unknown => JSON.parse(body),
});
