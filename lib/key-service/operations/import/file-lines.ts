/** A file that can not be read on from a line. */
export class UnreadableFile extends Error {
  override readonly name = "UnreadableFile";

  constructor(
    readonly line: number,
    reason: string,
  ) {
    super(reason);
  }
}

const LINE_FEED = 0x0a;

/** Cuts chunks of a file behind each line feed, so that whoever reads the pieces knows the line, counted from 1. */
export class LineCutter {
  line = 1;

  *cut(chunk: Uint8Array): Generator<Uint8Array> {
    let from = 0;
    for (let end = chunk.indexOf(LINE_FEED); end >= 0; end = chunk.indexOf(LINE_FEED, from)) {
      yield chunk.subarray(from, end + 1);
      from = end + 1;
      this.line += 1;
    }
    if (from < chunk.length) yield chunk.subarray(from);
  }
}

/** Tells the line of a place in a file, for places that are asked for in order. Keeps no more than was not asked for yet. */
export class LineIndex {
  #breaks: number[] = [];
  #passed = 0;
  #size = 0;
  #line = 1;

  /** Takes note of the next chunk of the file. */
  note(chunk: Uint8Array): void {
    this.#breaks.splice(0, this.#passed);
    this.#passed = 0;
    for (let at = chunk.indexOf(LINE_FEED); at >= 0; at = chunk.indexOf(LINE_FEED, at + 1)) {
      this.#breaks.push(this.#size + at);
    }
    this.#size += chunk.length;
  }

  /** @param offset in bytes, not before the one asked for last */
  lineAt(offset: number): number {
    while ((this.#breaks[this.#passed] ?? Infinity) < offset) {
      this.#passed += 1;
      this.#line += 1;
    }
    return this.#line;
  }
}

/**
 * Passes a file on as long as it is UTF-8 (RFC 3629).
 * @throws {UnreadableFile} that names the line which is not
 */
export async function* utf8Only(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<Uint8Array> {
  const decoder = new TextDecoder("utf-8", { fatal: true });
  const cutter = new LineCutter();
  try {
    for await (const chunk of chunks) {
      for (const piece of cutter.cut(chunk)) decoder.decode(piece, { stream: true });
      yield chunk;
    }
    decoder.decode();
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new UnreadableFile(cutter.line, "is not UTF-8");
  }
}
