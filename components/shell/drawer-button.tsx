"use client";

import { Menu } from "lucide-react";
import { Button } from "@/components/ui/button";
import { onDemand } from "@/components/ui/on-demand";
import { useDialogs } from "@/components/ui/use-dialogs";
import type { SidebarProps } from "./sidebar";

const Drawer = onDemand(() => import("./drawer").then((module) => module.Drawer));

/** Opens the sidebar over the page, where there is no room beside it. */
export function DrawerButton(props: SidebarProps) {
  const { open, show, close } = useDialogs<"drawer">();
  return (
    <>
      <div className="fixed top-1.5 left-3 z-30 lg:hidden print:hidden touch:top-0.5 touch:left-1.5">
        <Button
          look="quiet"
          size="icon"
          aria-label="Open navigation"
          aria-expanded={open !== null}
          onPress={() => show("drawer")}
        >
          <Menu aria-hidden="true" />
        </Button>
      </div>
      {open === "drawer" ? <Drawer {...props} onClose={close} /> : null}
    </>
  );
}
