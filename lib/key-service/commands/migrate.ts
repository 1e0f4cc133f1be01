import { parseSettings, SettingsError } from "@/lib/settings-rules";
import { databaseSettings } from "../settings";
import { migrateDatabase } from "../store/migrate";

try {
  const { DATABASE_URL } = parseSettings(databaseSettings, process.env);
  await migrateDatabase(DATABASE_URL);
  process.stdout.write("The database has the schema of this version.\n");
} catch (error) {
  const reason = error instanceof SettingsError ? error.message : `The database refused: ${codeOf(error)}`;
  process.stderr.write(`${reason}\n`);
  process.exitCode = 1;
}

function codeOf(error: unknown): string {
  const root = error instanceof Error && error.cause instanceof Error ? error.cause : error;
  return root instanceof Error && "code" in root ? String(root.code) : "unknown reason";
}
