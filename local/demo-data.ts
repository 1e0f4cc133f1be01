import type { Log } from "@/local/log";
import type { DemoSecrets } from "@/local/settings";

export async function fillDemoData(_databaseUrl: string, _secrets: DemoSecrets, _log: Log): Promise<void> {}
