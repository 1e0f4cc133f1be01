import type { NextRequest } from "next/server";
import { readForBrowser } from "@/lib/web/browser-read";
import { errorResponse } from "@/lib/web/envelope";
import { currentSession } from "@/lib/web/session";

/** Reads of an open page. Nothing can be changed this way: changes are server actions. */
export async function GET(request: NextRequest): Promise<Response> {
  const session = await currentSession();
  if (!session) return errorResponse("UNAUTHORIZED", "Your session has ended. Sign in again.");
  const { pathname, search } = new URL(request.url);
  return readForBrowser(session, `${pathname.slice("/api/gather".length)}${search}`, request);
}
