import { Client, DatabaseError } from "pg";
import { loopback } from "@/local/free-port";

/** The role that owns the embedded cluster, and the name of its one database. */
export const databaseUser = "eucalyptus";
const database = "eucalyptus";

/** Connection string of a database of the embedded server. */
export function urlOf(port: number, password: string, name: string = database): string {
  return `postgres://${databaseUser}:${encodeURIComponent(password)}@${loopback}:${port}/${name}`;
}

/** Makes the database `eucalyptus` unless it is there. */
export async function ensureDatabase(port: number, password: string): Promise<void> {
  await withClient(urlOf(port, password, "postgres"), async (client) => {
    const found = await client.query("select 1 from pg_database where datname = $1", [database]);
    if (found.rowCount === 0) await client.query(`create database ${database}`);
  });
}

/** The folder that the server on this port keeps its data in, `starting` while it cannot answer, or `unreachable`. */
export async function dataFolderOf(
  port: number,
  password: string,
): Promise<{ folder: string } | "starting" | "unreachable"> {
  try {
    return await withClient(urlOf(port, password, "postgres"), async (client) => {
      const shown = await client.query<{ data_directory: string }>("show data_directory");
      return { folder: shown.rows[0]?.data_directory ?? "" };
    });
  } catch (error) {
    // 57P03 cannot_connect_now: starting, recovering or shutting down.
    return error instanceof DatabaseError && error.code === "57P03" ? "starting" : "unreachable";
  }
}

/** Whether the server on this port lets us in. */
export async function connects(port: number, password: string): Promise<boolean> {
  return typeof (await dataFolderOf(port, password)) === "object";
}

async function withClient<T>(url: string, work: (client: Client) => Promise<T>): Promise<T> {
  const client = new Client({ connectionString: url, connectionTimeoutMillis: 5_000 });
  // An error on an idle connection arrives as an event; the query that follows reports it too.
  client.on("error", () => undefined);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
