import { parseSettings } from "@/lib/settings-rules";
import { databaseSettings } from "../settings";
import { migrateDatabase } from "../store/migrate";
import { EXIT, runCommand } from "./command";

await runCommand("npm run migrate", async () => {
  const { DATABASE_URL } = parseSettings(databaseSettings, process.env);
  await migrateDatabase(DATABASE_URL);
  process.stdout.write("The database has the schema of this version.\n");
  return EXIT.done;
});
