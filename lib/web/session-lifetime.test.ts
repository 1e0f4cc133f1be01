import { describe, expect, it } from "vitest";
import { IDLE_SECONDS, isSessionOver, LONGEST_SECONDS, needsRenewal, sessionEnd } from "./session-lifetime";

const signedInAt = 1_800_000_000;

describe("the life of a session", () => {
  it("ends 30 minutes after the last use", () => {
    expect(sessionEnd(signedInAt, signedInAt + 600)).toBe(signedInAt + 600 + 30 * 60);
  });

  it("never goes past 8 hours after signing in", () => {
    expect(sessionEnd(signedInAt, signedInAt + LONGEST_SECONDS - 60)).toBe(signedInAt + 8 * 60 * 60);
  });

  it("is over at its end, not a second before", () => {
    const times = { signedInAt, iat: signedInAt, exp: signedInAt + IDLE_SECONDS };
    expect(isSessionOver(times, times.exp - 1)).toBe(false);
    expect(isSessionOver(times, times.exp)).toBe(true);
  });

  it("is over after 8 hours even when its cookie says otherwise", () => {
    const times = { signedInAt, iat: signedInAt + LONGEST_SECONDS, exp: signedInAt + 2 * LONGEST_SECONDS };
    expect(isSessionOver(times, signedInAt + LONGEST_SECONDS)).toBe(true);
  });

  it("is renewed by use, once a minute at most", () => {
    const times = { signedInAt, iat: signedInAt, exp: signedInAt + IDLE_SECONDS };
    expect(needsRenewal(times, signedInAt + 59)).toBe(false);
    expect(needsRenewal(times, signedInAt + 60)).toBe(true);
  });

  it("is not renewed when its end is the 8 hours already", () => {
    const times = { signedInAt, iat: signedInAt + 28_000, exp: signedInAt + LONGEST_SECONDS };
    expect(needsRenewal(times, signedInAt + 28_500)).toBe(false);
  });
});
