import { encode } from "next-auth/jwt";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { readSessionCookie, sessionCookieName, writeSessionCookie } from "./session-cookie";
import { LONGEST_SECONDS } from "./session-lifetime";

const settings = { secureCookies: true, sessionSecret: "a secret of the test that is long enough" };
const now = Math.floor(Date.now() / 1_000);
const session = {
  issuer: "https://issuer.example",
  sub: "dana",
  name: "Dana Reyes",
  email: null,
  role: "admin",
  sid: "sid",
  authTime: null,
  idToken: "t".repeat(2_000),
  signedInAt: now - 60,
} as const;

// What seals the cookie reads the clock by itself.
beforeAll(() => void vi.useFakeTimers({ toFake: ["Date"], now: now * 1_000 }));
afterAll(() => void vi.useRealTimers());

describe("the session cookie", () => {
  it("is tied to the host on https, and plain on loopback", async () => {
    const cookie = await writeSessionCookie(session, settings, now);
    expect(cookie).toMatchObject({
      name: "__Host-eucalyptus.session",
      secure: true,
      httpOnly: true,
      sameSite: "lax",
      path: "/",
    });
    expect(sessionCookieName(false)).toBe("eucalyptus.session");
  });

  it("comes back as what it was written from", async () => {
    const { value, maxAge } = await writeSessionCookie(session, settings, now);
    expect(await readSessionCookie(value, settings, now)).toMatchObject({ ...session, exp: now + maxAge });
    expect(maxAge).toBe(30 * 60);
  });

  it("fits into what browsers keep", async () => {
    const { name, value } = await writeSessionCookie(
      { ...session, idToken: "t".repeat(2_500) },
      settings,
      now,
    );
    expect(name.length + value.length).toBeLessThan(4_000);
  });

  it("is nothing once it is over", async () => {
    const { value } = await writeSessionCookie(session, settings, now);
    expect(await readSessionCookie(value, settings, now + 30 * 60)).toBeNull();
  });

  it("is nothing when the session began 8 hours ago, even with a later end of its own", async () => {
    const value = await encode({
      token: { ...session, signedInAt: now - LONGEST_SECONDS },
      secret: settings.sessionSecret,
      maxAge: 3_600,
    });
    expect(await readSessionCookie(value, settings, now)).toBeNull();
  });

  it("is nothing when it is missing, forged, of another secret or of another shape", async () => {
    const { value } = await writeSessionCookie(session, settings, now);
    const other = await encode({ token: { sub: "dana", role: "admin" }, secret: settings.sessionSecret });
    const foreign = await encode({ token: session, secret: "another secret that is long enough too" });
    const salted = await encode({ token: session, secret: settings.sessionSecret, salt: "state" });
    for (const bad of [undefined, "", "rubbish", `${value}x`, value.slice(0, -2), other, foreign, salted]) {
      expect(await readSessionCookie(bad, settings, now)).toBeNull();
    }
  });
});
