/** Runs once before the first request; what needs Node is in a file of its own, which other runtimes never load. */
export async function register(): Promise<void> {
  if (process.env.NEXT_RUNTIME === "nodejs") await (await import("./instrumentation.node")).start();
}
