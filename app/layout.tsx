import type { Metadata, Viewport } from "next";
import { cookies, headers } from "next/headers";
import type { ReactNode } from "react";
import { PolicyNonce } from "@/components/shell/policy-nonce";
import { THEME_COOKIE, themeFrom } from "@/components/shell/theme";
import { NONCE_HEADER } from "@/lib/web/request-headers";
import { fontVariables } from "./fonts";
import "./globals.css";

export const metadata: Metadata = {
  title: { template: "%s · Eucalyptus", default: "Eucalyptus" },
  description: "The keys of the Gather API: who has which, which are used, and what to revoke.",
  robots: { index: false, follow: false },
  referrer: "no-referrer",
};

export const viewport: Viewport = { colorScheme: "light dark" };

/** Reads the headers, so that every page is rendered per request and carries the nonce of its policy. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get(NONCE_HEADER) ?? undefined;
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <html
      lang="en"
      className={fontVariables}
      data-theme={theme === "system" ? undefined : theme}
      suppressHydrationWarning
    >
      <head>
        <PolicyNonce nonce={nonce} />
      </head>
      <body className="isolate font-sans">{children}</body>
    </html>
  );
}
