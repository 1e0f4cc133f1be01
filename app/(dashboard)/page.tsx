import { redirect } from "next/navigation";
import { routes } from "@/lib/routes";
import { requireSession } from "@/lib/web/session";

/** Until there is an overview, work begins at the customers. */
export default async function HomePage() {
  await requireSession();
  redirect(routes.organizations());
}
