import { bounded, type Measurement } from "@/bench/measurement";
import { median, ms } from "@/bench/statistics";

const STARTS = 5;
const LONGEST_MS = 1_000;

export const measurement: Measurement = {
  title: "Start of the service",
  run: async ({ startService }) => {
    const took: number[] = [];
    for (let start = 0; start < STARTS; start += 1) {
      const service = await startService();
      took.push(service.startedIn);
      await service.stop();
    }
    const worst = Math.max(...took);
    const said = `${ms(median(took))} (worst of ${STARTS}: ${ms(worst)})`;
    return [bounded("from starting it to ready, nothing cached", said, "≤ 1 s", worst <= LONGEST_MS)];
  },
};
