import { createServer } from "node:http";
import { loopback } from "@/local/free-port";
import { oidcConfiguration, type OidcSettings } from "@/local/oidc-configuration";
import { addPages } from "@/local/oidc-routes";
import { Membership, type PersonaId, personaById } from "@/local/personas";

/** `port`: TCP port; 0 takes a free one. */
export type ProviderOptions = OidcSettings & { port: number };

export type LocalProvider = {
  issuer: string;
  /** Takes a persona's group away, or gives it back; the next tokens show it. */
  setMember: (id: PersonaId, member: boolean) => void;
  stop: () => Promise<void>;
};

/** Starts an OpenID provider on the loopback address, where four people sign in by a click and without a password. */
export async function startProvider(options: ProviderOptions): Promise<LocalProvider> {
  const server = createServer();
  const port = await listen(server, options.port);
  const issuer = `http://localhost:${port}`;
  const membership = new Membership();
  const provider = await withoutNotices(async () => {
    const { Provider } = await import("oidc-provider");
    return new Provider(issuer, oidcConfiguration(options, membership));
  });
  provider.on("grant.success", (ctx) => {
    const persona = personaById(ctx.oidc.account?.accountId ?? null);
    if (persona !== undefined) membership.signedIn(persona);
  });
  addPages(provider, membership, options.dashboardUrl);
  const answer = provider.callback();
  server.on("request", (request, response) => void answer(request, response));
  return {
    issuer,
    setMember: (id, member) => membership.setMember(id, member),
    stop: () =>
      new Promise((resolve) => {
        server.close(() => resolve());
        server.closeAllConnections();
      }),
  };
}

function listen(server: ReturnType<typeof createServer>, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, loopback, () => {
      server.off("error", reject);
      const address = server.address();
      if (typeof address === "object" && address !== null) resolve(address.port);
    });
  });
}

// The library prints warnings about what is meant here: state kept in memory, and Node 20.
async function withoutNotices<T>(work: () => Promise<T>): Promise<T> {
  const { warn } = console;
  console.warn = (...words: unknown[]) => {
    if (!String(words[0]).includes("oidc-provider WARNING")) warn(...words);
  };
  try {
    return await work();
  } finally {
    console.warn = warn;
  }
}
