import { test } from "@/e2e/fixtures";
import { mainJob } from "@/e2e/main-job";

test("the main job, with the key management service as a process of its own", async ({
  adminPage,
  stack,
}) => {
  test.setTimeout(120_000);
  await mainJob(adminPage, stack);
});
