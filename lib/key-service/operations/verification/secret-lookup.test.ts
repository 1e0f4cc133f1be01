import { expect, test } from "vitest";
import { sampleSecret } from "@/lib/key-service/domain/sample-secret";
import type { FoundSecret } from "@/lib/key-service/store/secrets";
import { SecretLookup } from "./secret-lookup";

const hmacOf = (word: string) => Buffer.from(word);
const secretUnder = (word: string): FoundSecret => ({
  ...sampleSecret({ credentialId: word }),
  hmac: hmacOf(word),
  pepperVersion: 1,
  now: new Date(0),
});

/** A lookup whose reads are answered by hand: they know every HMAC that does not begin with "no". */
function lookup() {
  const reads: { asked: string[]; answer: () => void; fail: (error: Error) => void }[] = [];
  const secrets = new SecretLookup(
    (hmacs) =>
      new Promise((resolve, reject) => {
        const asked = hmacs.map(String);
        const known = asked.filter((word) => !word.startsWith("no"));
        reads.push({ asked, answer: () => resolve(known.map(secretUnder)), fail: reject });
      }),
  );
  const findWithin = async (waitMs: number, ...words: string[]) =>
    (await secrets.find(words.map(hmacOf), waitMs))?.credentialId ?? null;
  const find = (...words: string[]) => findWithin(60_000, ...words);
  return { find, findWithin, reads };
}

test("what is asked while little is under way is read at once, each by itself", () => {
  const { find, reads } = lookup();
  for (const word of ["a", "b", "c"]) void find(word);
  expect(reads.map(({ asked }) => asked)).toEqual([["a"], ["b"], ["c"]]);
});

test("what is asked meanwhile shares the next read, and each gets its own answer", async () => {
  const { find, reads } = lookup();
  for (const word of ["a", "b", "c"]) void find(word);
  const later = Promise.all([find("d"), find("none"), find("no older pepper", "e"), find("d")]);
  reads[0]?.answer();
  await expect.poll(() => reads[3]?.asked).toEqual(["d", "none", "no older pepper", "e", "d"]);
  reads[3]?.answer();
  expect(await later).toEqual(["d", null, "e", "d"]);
});

test("a rush is split, so that no read takes long", async () => {
  const { find, reads } = lookup();
  for (let index = 0; index < 200; index += 1) void find(`key ${index}`);
  reads[0]?.answer();
  await expect.poll(() => reads.length).toBe(4);
  expect(reads[3]?.asked).toHaveLength(50);
});

test("a read that fails fails those who shared it, and the next is made all the same", async () => {
  const { find, reads } = lookup();
  const first = find("a");
  reads[0]?.fail(new Error("the connection broke"));
  await expect(first).rejects.toThrow("the connection broke");
  const second = find("b");
  reads[1]?.answer();
  expect(await second).toBe("b");
});

test("what nobody waits for any more is not read, and does not hold up what is asked later", async () => {
  const { find, findWithin, reads } = lookup();
  for (const word of ["a", "b", "c"]) void find(word);
  const late = findWithin(0, "late");
  const later = find("d");
  reads[0]?.answer();
  await expect(late).rejects.toThrow("not begun in time");
  await expect.poll(() => reads[3]?.asked).toEqual(["d"]);
  reads[3]?.answer();
  expect(await later).toBe("d");
});
