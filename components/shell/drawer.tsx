"use client";

import { Dialog, Modal, ModalOverlay } from "react-aria-components/Modal";
import { Sidebar } from "./sidebar";
import type { SidebarProps } from "./sidebar";

export function Drawer({ onClose, ...sidebar }: SidebarProps & { onClose: () => void }) {
  return (
    <ModalOverlay
      isOpen
      isDismissable
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
      className="fixed inset-0 z-40 bg-scrim"
    >
      <Modal className="h-dvh w-64 max-w-[80vw] animate-appear shadow-overlay">
        <Dialog aria-label="Navigation" className="h-full outline-none">
          <Sidebar {...sidebar} onNavigate={onClose} />
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
