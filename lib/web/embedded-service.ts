import "server-only";
import { createKeyService, type KeyService } from "@/lib/key-service/compose";
import { readKeyServiceSettings } from "@/lib/key-service/settings";
import { currentPeer } from "./connection";
import { unavailableResponse } from "./envelope";

interface Embedded {
  service: KeyService;
  /** Calls that are not answered yet. */
  open: Set<Promise<Response>>;
  /** Settles when everything is written; null while calls are taken. */
  closing: Promise<void> | null;
}

// Next.js holds several copies of a module in one process; the service must exist once.
declare global {
  var eucalyptusEmbeddedService: Embedded | undefined;
}

/**
 * Starts the key management service in this process, unless it runs already.
 * @throws {SettingsError} that names each setting which is missing, weak or malformed
 */
export function startEmbeddedService(): Embedded {
  if (globalThis.eucalyptusEmbeddedService) return globalThis.eucalyptusEmbeddedService;
  const service = createKeyService(readKeyServiceSettings(process.env));
  service.start();
  globalThis.eucalyptusEmbeddedService = { service, open: new Set(), closing: null };
  return globalThis.eucalyptusEmbeddedService;
}

/** Answers a request below `/qsi/gather` in this process; 503 once it is being closed. */
export async function embeddedFetch(request: Request): Promise<Response> {
  const embedded = startEmbeddedService();
  if (embedded.closing) return unavailableResponse();
  const answer = embedded.service.fetch(request, currentPeer());
  embedded.open.add(answer);
  try {
    return await answer;
  } finally {
    embedded.open.delete(answer);
  }
}

/** Takes no more calls, waits for the open ones, writes the last uses and lets go of the database; once only. */
export async function closeEmbeddedService(): Promise<void> {
  const embedded = globalThis.eucalyptusEmbeddedService;
  if (!embedded) return;
  embedded.closing ??= Promise.allSettled(embedded.open).then(() => embedded.service.close());
  await embedded.closing;
}
