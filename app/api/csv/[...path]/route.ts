import type { NextRequest } from "next/server";
import { readForBrowser } from "@/lib/web/browser-read";
import { errorResponse } from "@/lib/web/envelope";
import { currentSession } from "@/lib/web/session";

/** The same reads as a table to download: a link cannot say by itself that it wants CSV. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  if (!session) return errorResponse("UNAUTHORIZED", "Your session has ended. Sign in again.");
  const { pathname, search } = new URL(request.url);
  const headers = new Headers(request.headers);
  headers.set("accept", "text/csv");
  const asked = new Request(request.url, { headers, signal: request.signal });
  return readForBrowser(session, `${pathname.slice("/api/csv".length)}${search}`, asked);
}
