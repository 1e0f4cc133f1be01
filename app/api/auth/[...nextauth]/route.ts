import type { NextRequest } from "next/server";
import { errorResponse } from "@/lib/web/envelope";
import { CALLBACK, finishSignIn } from "@/lib/web/sign-in";

/** The way back from the sign-in provider. Everything else that next-auth could answer stays closed. */
export async function GET(
  request: NextRequest,
  { params }: { params: Promise<{ nextauth: string[] }> },
): Promise<Response> {
  const { nextauth } = await params;
  if (nextauth.join("/") === CALLBACK.join("/")) return finishSignIn(request);
  return errorResponse("NOT_FOUND", "There is nothing at this address");
}
