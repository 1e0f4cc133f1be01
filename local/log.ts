/** Takes one line that a person should see. */
export type Log = (line: string) => void;
