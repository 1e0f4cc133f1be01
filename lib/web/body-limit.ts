import "server-only";

/** The longest body that is accepted, in bytes (security.md, web). */
export const MOST_BODY_BYTES = 64 * 1_024;

/** Whether a request announces a body that is too long, or one whose length it does not tell. */
export function announcesTooMuch(headers: Headers): boolean {
  const length = headers.get("content-length");
  return length === null ? headers.has("transfer-encoding") : !(Number(length) <= MOST_BODY_BYTES);
}

/** Reads a body into memory, or answers null as soon as it turns out too long. */
export async function readBody(request: Request): Promise<Uint8Array<ArrayBuffer> | null> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of request.body ?? []) {
    size += part.byteLength;
    if (size > MOST_BODY_BYTES) return null;
    parts.push(part);
  }
  return new Uint8Array(Buffer.concat(parts));
}
