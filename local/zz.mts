import { openDatabase } from "../lib/key-service/store/database";
import { refreshFigures, readFigures } from "../lib/key-service/store/figures";
const url=process.env.DATABASE_URL!;
const d=openDatabase(url,{size:2,statementTimeoutMs:60000,onConnectionError:console.log});
for (const _ of [1,2]) { const t=performance.now(); await refreshFigures(d.database,0); console.log("refresh", performance.now()-t); }
await d.close();
