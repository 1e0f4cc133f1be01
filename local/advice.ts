/** An error whose message tells a person what to do; where it was thrown is of no use to them. */
export class Advice extends Error {
  override name = "Advice";
}
