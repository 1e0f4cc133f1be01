import { connect, type Socket } from "node:net";

const RECEIVED_BYTES = 64 * 1024;
const STATUS_AT = 9;
const DIGIT_ZERO = 48;
/** Of `Content-Length`, however a server writes it. */
const LENGTH = Buffer.from("ength: ");
const HEAD_END = Buffer.from("\r\n\r\n");
const CHUNKED_END = "0\r\n\r\n";

/** What one request got: `status` is 0 when the connection broke. */
export type Answered = (connection: LoadConnection, status: number) => void;

/** One kept-alive connection that sends a request at a time, without the cost of Node's own HTTP client. */
export class LoadConnection {
  /** Which request is under way, when it was due and when it was sent, in ms: whoever sends notes them for itself. */
  request = 0;
  dueAt = 0;
  sentAt = 0;
  #socket: Socket;
  #status = 0;
  #missing = -1;

  private constructor(
    socket: Socket,
    private readonly onAnswer: Answered,
  ) {
    this.#socket = socket;
  }

  static open(port: number, onAnswer: Answered): Promise<LoadConnection> {
    return new Promise((resolve, reject) => {
      const received = Buffer.allocUnsafe(RECEIVED_BYTES);
      const socket = connect({
        host: "127.0.0.1",
        port,
        noDelay: true,
        onread: { buffer: received, callback: (size) => connection.#take(received, size) },
      });
      const connection = new LoadConnection(socket, onAnswer);
      socket.once("connect", () => resolve(connection));
      socket.on("error", reject);
      socket.on("close", () => connection.#broken());
    });
  }

  send(request: Buffer): void {
    this.#missing = -1;
    this.#socket.write(request);
  }

  close(): void {
    this.#socket.removeAllListeners("close");
    this.#socket.destroy();
  }

  #broken(): void {
    this.onAnswer(this, 0);
  }

  #take(received: Buffer, size: number): boolean {
    if (this.#missing === -1) this.#begin(received, size);
    else if (this.#missing === -2) this.#missing = endsChunked(received, size) ? 0 : -2;
    else this.#missing -= size;
    if (this.#missing === 0) {
      this.#missing = -1;
      this.onAnswer(this, this.#status);
    }
    return true;
  }

  // The head of an answer arrives in one piece: it is far smaller than what is read at once.
  #begin(received: Buffer, size: number): void {
    this.#status = numberAt(received, STATUS_AT);
    const answer = received.subarray(0, size);
    const length = answer.indexOf(LENGTH);
    const end = answer.indexOf(HEAD_END);
    if (length === -1 || length > end) this.#missing = endsChunked(received, size) ? 0 : -2;
    else this.#missing = end + HEAD_END.length + numberAt(received, length + LENGTH.length) - size;
  }
}

function numberAt(bytes: Buffer, start: number): number {
  let number = 0;
  for (let at = start; ; at += 1) {
    const digit = (bytes[at] ?? 0) - DIGIT_ZERO;
    if (digit < 0 || digit > 9) return number;
    number = number * 10 + digit;
  }
}

function endsChunked(received: Buffer, size: number): boolean {
  return (
    size >= CHUNKED_END.length && received.toString("latin1", size - CHUNKED_END.length, size) === CHUNKED_END
  );
}
