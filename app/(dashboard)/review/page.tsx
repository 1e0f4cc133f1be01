import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { requireSession } from "@/lib/web/session";

/** Until keys are reviewed here, they are listed there. */
export default async function ReviewPage() {
  await requireSession();
  redirect(routes.keys());
}
