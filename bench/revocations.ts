import { LoadConnection } from "@/bench/load/connection";
import { verifyRequest } from "@/bench/load/traffic";
import type { IssuedKey } from "@/bench/keys";
import type { ServerProcess } from "@/bench/server-process";

/** What became of one revocation. */
export interface RevocationLag {
  /** From asking to the answer, in ms. */
  answeredIn: number;
  /** From the answer until the other process had refused a request begun after it, in ms. */
  lag: number;
  /** Requests begun after the answer that the answering process accepted. */
  acceptedByOwn: number;
  /** Requests begun after the answer that the other process accepted, before it refused one. */
  acceptedByOther: number;
  /** Requests begun after the other process' first refusal that it accepted. */
  acceptedAgain: number;
}

const PROBES_AFTERWARDS = 5;
const GIVE_UP_MS = 5_000;

/** One connection whose answers can be waited for. */
class Asker {
  #connection: LoadConnection | undefined;
  #answered: (status: number) => void = () => undefined;

  async open(port: number): Promise<void> {
    this.#connection = await LoadConnection.open(port, (_, status) => this.#answered(status));
  }

  ask(request: Buffer): Promise<number> {
    return new Promise((resolve) => {
      this.#answered = resolve;
      this.#connection?.send(request);
    });
  }

  close(): void {
    this.#connection?.close();
  }
}

/** Revokes keys at one process and watches when another one refuses them. */
export class Revoker {
  #management = new Asker();
  #own = new Asker();
  #other = new Asker();

  async open(own: ServerProcess, other: ServerProcess): Promise<void> {
    await Promise.all([
      this.#management.open(own.port),
      this.#own.open(own.port),
      this.#other.open(other.port),
    ]);
  }

  close(): void {
    for (const asker of [this.#management, this.#own, this.#other]) asker.close();
  }

  async revoke({ apiKey, credentialId }: IssuedKey, authorization: string): Promise<RevocationLag> {
    const verify = verifyRequest(apiKey);
    // Both have it in memory.
    await Promise.all([this.#own.ask(verify), this.#other.ask(verify)]);
    const asked = performance.now();
    const status = await this.#management.ask(
      Buffer.from(
        `DELETE /qsi/gather/credentials/${credentialId}?reason=other HTTP/1.1\r\nhost: 127.0.0.1\r\nauthorization: ${authorization}\r\n\r\n`,
      ),
    );
    const answered = performance.now();
    if (status !== 200) throw new Error(`Revoking answered ${status}.`);
    const [acceptedByOwn, seenAtOther] = await Promise.all([
      acceptedOf(this.#own, verify),
      this.#watchOther(verify, answered),
    ]);
    return { answeredIn: answered - asked, acceptedByOwn, ...seenAtOther };
  }

  async #watchOther(
    verify: Buffer,
    since: number,
  ): Promise<Pick<RevocationLag, "lag" | "acceptedByOther" | "acceptedAgain">> {
    let acceptedByOther = 0;
    while ((await this.#other.ask(verify)) === 200) {
      acceptedByOther += 1;
      if (performance.now() - since > GIVE_UP_MS) return { lag: Infinity, acceptedByOther, acceptedAgain: 0 };
    }
    const lag = performance.now() - since;
    return { lag, acceptedByOther, acceptedAgain: await acceptedOf(this.#other, verify) };
  }
}

async function acceptedOf(asker: Asker, verify: Buffer): Promise<number> {
  let accepted = 0;
  for (let probe = 0; probe < PROBES_AFTERWARDS; probe += 1) {
    if ((await asker.ask(verify)) === 200) accepted += 1;
  }
  return accepted;
}
