const SECURITY_HEADERS = {
  "X-Content-Type-Options": "nosniff",
  "Referrer-Policy": "no-referrer",
  "Cross-Origin-Opener-Policy": "same-origin",
  "Cross-Origin-Resource-Policy": "same-origin",
  "Permissions-Policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=()",
};

/** @type {import('next').NextConfig} */
const config = {
  reactStrictMode: true,
  typedRoutes: true,
  poweredByHeader: false,
  serverExternalPackages: ["pg", "pino"],
  images: { unoptimized: true },
  typescript: { ignoreBuildErrors: process.env.BUILD_WITHOUT_TYPE_CHECK === "1" },
  // What a person types, a pasted key even, has no place in the log of `next dev` either.
  logging: { serverFunctions: false },
  // proxy.ts has to tell a navigation from what is fetched ahead; Next.js hides that from it otherwise.
  skipProxyUrlNormalize: true,
  // A gateway may append any path to `verify`, and cannot follow a redirect.
  skipTrailingSlashRedirect: true,
  experimental: { serverActions: { bodySizeLimit: "64kb", allowedOrigins: ownHost() } },
  // A browser that has seen no link to the icon yet, as while a page still comes in, asks for it by its old name.
  rewrites: () => [{ source: "/favicon.ico", destination: "/icon.svg" }],
  headers: () => [
    { source: "/:path*", headers: Object.entries(SECURITY_HEADERS).map(([key, value]) => ({ key, value })) },
  ],
};

// Behind a proxy that does not pass on the public host, Next.js would take the dashboard's own pages for foreign ones.
function ownHost() {
  const { NEXTAUTH_URL: url } = process.env;
  return url && URL.canParse(url) ? [new URL(url).host] : [];
}

export default config;
