"use client";

import { useState } from "react";

/** Tells libraries the nonce of this document's policy: the first one, since its policy stays when the page is read again. */
export function PolicyNonce({ nonce }: { nonce: string | undefined }) {
  const [first] = useState(nonce);
  return <meta property="csp-nonce" nonce={first} suppressHydrationWarning />;
}
