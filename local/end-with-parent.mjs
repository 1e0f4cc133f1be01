// Loaded into every process that the launcher starts: when the launcher is gone, even by `kill -9`, the channel to it
// closes and the process ends as if asked to, with 10 s to finish what it does. Listening keeps a process running, so
// it must end by itself (`process.exit`) when it is asked to.
process.once("disconnect", () => {
  process.kill(process.pid, "SIGTERM");
  setTimeout(() => process.exit(1), 10_000).unref();
});
