import { auditEndpoints } from "./audit-endpoints";
import { credentialEndpoints } from "./credential-endpoints";
import { organizationEndpoints } from "./organization-endpoints";
import { reviewEndpoints } from "./review-endpoints";
import { signInEndpoints } from "./sign-in-endpoints";
import { usageEndpoints } from "./usage-endpoints";

/** Every management call, by method and path below `/qsi/gather`. Server, client and document are made from it. */
export const endpoints = {
  ...credentialEndpoints,
  ...organizationEndpoints,
  ...reviewEndpoints,
  ...auditEndpoints,
  ...usageEndpoints,
  ...signInEndpoints,
};

export type Endpoints = typeof endpoints;
export type EndpointKey = keyof Endpoints;
