import { cookies } from "next/headers";
import type { ReactNode } from "react";
import { credentialActions, organizationActions, paletteActions } from "@/app/(dashboard)/page-actions";
import { signOut } from "@/app/sign-in/actions";
import { IssueAnywhere } from "@/components/credentials/issue-anywhere";
import { AddOrganizationAnywhere } from "@/components/organizations/add-organization-anywhere";
import { PaletteButton } from "@/components/palette/palette-button";
import { Shell } from "@/components/shell/shell";
import { THEME_COOKIE, themeFrom } from "@/components/shell/theme";
import { requireSession } from "@/lib/web/session";

/** The frame of the dashboard. It authorizes nothing for the pages inside: each of them asks for a session itself. */
export default async function DashboardLayout({ children }: { children: ReactNode }) {
  const { name, email, role } = await requireSession();
  const theme = themeFrom((await cookies()).get(THEME_COOKIE)?.value);
  return (
    <Shell
      person={{ name, email, role }}
      theme={theme}
      signOut={signOut}
      renderedAt={Date.now()}
      palette={<PaletteButton actions={paletteActions} role={role} signOut={signOut} />}
      anywhere={
        <>
          <IssueAnywhere actions={credentialActions} role={role} />
          <AddOrganizationAnywhere actions={organizationActions} role={role} />
        </>
      }
    >
      {children}
    </Shell>
  );
}
