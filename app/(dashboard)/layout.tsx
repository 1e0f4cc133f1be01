import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { signOut } from "@/app/sign-in/actions";
import { Shell } from "@/components/shell/shell";
import { THEME_COOKIE, themeFrom } from "@/components/shell/theme";
import { requireSession } from "@/lib/web/session";

/** The frame of the dashboard. It authorizes nothing for the pages inside: each of them asks for a session itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, email, role } = await requireSession();
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <Shell person={{ name, email, role }} theme={theme} signOut={signOut} renderedAt={Date.now()}>
      {children}
    </Shell>
  );
}
