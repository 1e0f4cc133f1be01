import { bounded, type Figure, type Measurement, told } from "@/bench/measurement";
import { type Dashboard, DEMO, makeDemoDatabase, withDashboard } from "@/bench/pages/dashboard";
import { emptyFirstLoad, firstLoad } from "@/bench/pages/empty-page";
import { lighthouseScores, type Scores } from "@/bench/pages/lighthouse";
import { type PagePath, pagePaths } from "@/bench/pages/paths";
import { clickRevoke } from "@/bench/pages/revoke-click";
import { servePage, type ServedPage } from "@/bench/pages/server-time";
import { median, ms, quantile } from "@/bench/statistics";
import { LARGE, type World } from "@/bench/world";

const BOUNDS = {
  firstLoad: 1.6,
  serverMs: 80,
  serverRatio: 2,
  saidMs: 50,
  confirmedMs: 300,
  performance: 98,
  layoutShift: 0.02,
};

type Served = ReadonlyMap<string, ServedPage>;

export const measurement: Measurement = {
  title: "Pages of the dashboard, signed in",
  isLong: true,
  run: async (world) => {
    const empty = emptyFirstLoad();
    await makeDemoDatabase(world);
    let demo: Served = new Map();
    let large: Served = new Map();
    const figures: Figure[] = [];
    await withDashboard(world, DEMO, async (dashboard) => {
      const paths = await pagePaths(world, DEMO);
      demo = await serveAll(world, dashboard, paths);
      const there = paths.filter(({ name }) => demo.has(name));
      figures.push(...firstLoads(demo, empty), ...(await seenBy(world, dashboard, there)));
      figures.push(...(await clicks(world, dashboard)));
    });
    await withDashboard(world, LARGE, async (dashboard) => {
      large = await serveAll(world, dashboard, await pagePaths(world, LARGE));
    });
    return [...figures, ...serverTimes(world, demo, large)];
  },
};

async function serveAll({ plan }: World, dashboard: Dashboard, paths: readonly PagePath[]): Promise<Served> {
  const served = new Map<string, ServedPage>();
  for (const { name, path } of paths) {
    const page = await servePage(dashboard, path, plan.calls);
    if (page !== null) served.set(name, page);
  }
  return served;
}

function firstLoads(pages: Served, empty: number): Figure[] {
  const kib = (bytes: number) => `${(bytes / 1_024).toFixed(0)} KiB`;
  return [
    told("JavaScript of an empty page of the same Next.js, gzip", kib(empty)),
    ...[...pages].map(([name, { html }]) => {
      const bytes = firstLoad(html);
      const ratio = bytes / empty;
      return bounded(
        `${name}: JavaScript of the first load, gzip`,
        `${kib(bytes)}, ${ratio.toFixed(2)} ×`,
        `≤ ${BOUNDS.firstLoad} ×`,
        ratio <= BOUNDS.firstLoad,
      );
    }),
  ];
}

async function seenBy(
  { plan, folder }: World,
  dashboard: Dashboard,
  paths: readonly PagePath[],
): Promise<Figure[]> {
  const runs = await lighthouseScores(
    dashboard,
    paths.map(({ path }) => path),
    plan.lighthouseRuns,
    folder,
  );
  return paths.map(({ name }, index) => lighthouseFigure(name, runs[index] ?? []));
}

function lighthouseFigure(name: string, runs: readonly Scores[]): Figure {
  const middle = (score: (run: Scores) => number) => median(runs.map(score));
  const performance = middle((run) => run.performance);
  const accessibility = middle((run) => run.accessibility);
  const bestPractices = middle((run) => run.bestPractices);
  const layoutShift = middle((run) => run.layoutShift);
  const failed = [...new Set(runs.flatMap((run) => run.failed))];
  return bounded(
    `${name}: Lighthouse, desktop, median of ${runs.length}`,
    [
      `performance ${performance.toFixed(0)}`,
      `accessibility ${accessibility.toFixed(0)}`,
      `best practices ${bestPractices.toFixed(0)}`,
      `layout shift ${layoutShift.toFixed(3)}`,
      ...(failed.length === 0 ? [] : [`not kept: ${failed.join(" ")}`]),
    ].join(", "),
    `≥ ${BOUNDS.performance}, 100, 100, ≤ ${BOUNDS.layoutShift}`,
    performance >= BOUNDS.performance &&
      accessibility === 100 &&
      bestPractices === 100 &&
      layoutShift <= BOUNDS.layoutShift,
  );
}

async function clicks({ plan }: World, { page }: Dashboard): Promise<Figure[]> {
  const timed = await clickRevoke(page, plan.clicks);
  const figure = (what: string, took: number[], bound: number) => {
    const p95 = quantile(took, 0.95);
    const measured = `p50 ${ms(median(took))}, p95 ${ms(p95)} of ${took.length}`;
    return bounded(what, measured, `p95 ≤ ${bound} ms`, p95 <= bound);
  };
  return [
    figure(
      "click on Revoke → the row says so",
      timed.map(({ said }) => said),
      BOUNDS.saidMs,
    ),
    figure(
      "click on Revoke → confirmed",
      timed.map(({ confirmed }) => confirmed),
      BOUNDS.confirmedMs,
    ),
  ];
}

function serverTimes({ plan }: World, demo: Served, large: Served): Figure[] {
  const count = plan.credentials.toLocaleString("en-US");
  return [...demo].map(([name, { took: withDemo }]) => {
    const took = large.get(name)?.took ?? Number.NaN;
    return bounded(
      `${name}: served among ${count} credentials`,
      `p50 ${ms(took)} (demo data: ${ms(withDemo)})`,
      `p50 ≤ ${BOUNDS.serverMs} ms, ≤ ${BOUNDS.serverRatio} ×`,
      took <= BOUNDS.serverMs && took <= BOUNDS.serverRatio * withDemo,
    );
  });
}
