import type { EndpointKey } from "@/lib/key-service/contract/endpoints";
import { auditHandlers } from "./audit-handlers";
import { credentialHandlers } from "./credential-handlers";
import type { Handlers } from "./handler";
import { organizationHandlers } from "./organization-handlers";
import { reviewHandlers } from "./review-handlers";
import { signInHandlers } from "./sign-in-handlers";
import { usageHandlers } from "./usage-handlers";

/** Which operation answers which call. A call without one does not compile. */
export const handlers: Handlers<EndpointKey> = {
  ...credentialHandlers,
  ...organizationHandlers,
  ...reviewHandlers,
  ...auditHandlers,
  ...usageHandlers,
  ...signInHandlers,
};
