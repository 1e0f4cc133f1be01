import "server-only";
import { z } from "zod";
import { publicAddress } from "@/lib/settings-rules";
import { describeError, log } from "./log";
import { discoveryUrl } from "./oidc-provider";
import { webSettings } from "./settings";

const metadata = z.object({ issuer: z.string(), end_session_endpoint: publicAddress.optional() });

const TIMEOUT_MS = 5_000;

/** What the sign-in provider says about itself, or null when it does not answer; next-auth reads the rest by itself. */
export async function discover(): Promise<z.output<typeof metadata> | null> {
  const { issuer } = webSettings().oidc;
  try {
    const signal = AbortSignal.timeout(TIMEOUT_MS);
    const response = await fetch(discoveryUrl(issuer), { cache: "no-store", redirect: "error", signal });
    const document = metadata.parse(await response.json());
    if (document.issuer !== issuer)
      throw new Error(`OIDC_ISSUER is ${issuer}, but discovery says ${document.issuer}`);
    return document;
  } catch (error) {
    log.error({ error: describeError(error) }, "the sign-in provider's discovery document could not be read");
    return null;
  }
}
