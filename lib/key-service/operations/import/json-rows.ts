import { JSONParser, TokenType } from "@streamparser/json";
import { LineCutter, UnreadableFile, utf8Only } from "./file-lines";
import { type FileRow, organizationEntry, organizationRow, teamRow } from "./file-row";

// How deep the braces of an organization and of a team lie in {"organizations": [{"teams": [{}]}]}.
const ORGANIZATION_DEPTH = 3;
const TEAM_DEPTH = 5;
/** The tokens around the organizations. */
const FRAME = ["{", "organizations", ":", "[", "]", "}"];

interface FoundOrganization {
  value: unknown;
  line: number;
  teamLines: number[];
}

/**
 * Reads organizations and their teams from JSON, one organization in memory at a time.
 * @throws {UnreadableFile} when it is not JSON, or something else than `{"organizations": […]}`
 */
export async function* jsonRows(chunks: AsyncIterable<Uint8Array>): AsyncGenerator<FileRow> {
  const reader = new OrganizationReader();
  let index = 0;
  for await (const chunk of utf8Only(chunks)) {
    for (const found of reader.read(chunk)) {
      yield* rowsOf(found, `organizations[${index}]`);
      index += 1;
    }
  }
  reader.end();
}

function* rowsOf({ value, line, teamLines }: FoundOrganization, place: string): Generator<FileRow> {
  const lineOfTeam = (index: number) => teamLines[index] ?? line;
  const entry = organizationEntry.safeParse(value);
  if (entry.success) {
    yield organizationRow(line, entry.data);
    for (const [index, team] of entry.data.teams.entries()) {
      yield teamRow(lineOfTeam(index), entry.data.id, team);
    }
    return;
  }
  for (const { path, message } of entry.error.issues) {
    const [list, index] = path;
    const isTeam = list === "teams" && typeof index === "number";
    yield {
      kind: "bad",
      line: isTeam ? lineOfTeam(index) : line,
      field: place + pathText(path),
      reason: message,
    };
  }
}

const pathText = (path: readonly PropertyKey[]): string =>
  path.map((step) => (typeof step === "number" ? `[${step}]` : `.${String(step)}`)).join("");

/** Drives the streaming parser line by line, so that each value and each error has a line. */
class OrganizationReader {
  readonly #lines = new LineCutter();
  // Only what is in the list: the parser would keep the whole of anything else that it is to give.
  readonly #parser = new JSONParser({ paths: ["$.organizations.*"], keepStack: false });
  #found: FoundOrganization[] = [];
  #depth = 0;
  #frame = 0;
  #line = 1;
  #teamLines: number[] = [];

  constructor() {
    this.#parser.onToken = ({ token, value }) => this.#follow(token, value);
    this.#parser.onValue = ({ value }) => this.#take(value);
  }

  read(chunk: Uint8Array): FoundOrganization[] {
    for (const piece of this.#lines.cut(chunk)) this.#run(() => this.#parser.write(piece));
    return this.#found.splice(0);
  }

  end(): void {
    if (!this.#parser.isEnded) this.#run(() => this.#parser.end());
    if (this.#frame < FRAME.length) throw this.#otherShape();
  }

  #run(step: () => void): void {
    try {
      step();
    } catch (error) {
      if (error instanceof UnreadableFile) throw error;
      throw new UnreadableFile(this.#lines.line, "is not JSON, or it ends too early");
    }
  }

  #follow(token: TokenType, value: unknown): void {
    if (token === TokenType.RIGHT_BRACE || token === TokenType.RIGHT_BRACKET) this.#depth -= 1;
    if (this.#depth <= 1) {
      if (value !== FRAME[this.#frame]) throw this.#otherShape();
      this.#frame += 1;
    }
    if (token === TokenType.LEFT_BRACE || token === TokenType.LEFT_BRACKET) this.#open(token);
  }

  #open(token: TokenType): void {
    this.#depth += 1;
    if (this.#depth === ORGANIZATION_DEPTH) {
      this.#line = this.#lines.line;
      this.#teamLines = [];
    }
    if (this.#depth === TEAM_DEPTH && token === TokenType.LEFT_BRACE) this.#teamLines.push(this.#lines.line);
  }

  #take(value: unknown): void {
    const line = typeof value === "object" && value !== null ? this.#line : this.#lines.line;
    this.#found.push({ value, line, teamLines: this.#teamLines });
  }

  #otherShape() {
    return new UnreadableFile(this.#lines.line, 'must be {"organizations": […]} and nothing beside it');
  }
}
