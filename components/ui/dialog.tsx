"use client";

import { X } from "lucide-react";
import type { ReactNode } from "react";
import { Dialog as AriaDialog, Heading, Modal, ModalOverlay } from "react-aria-components/Modal";
import { Button } from "./button";

interface DialogProps {
  title: ReactNode;
  isOpen: boolean;
  onClose: () => void;
  /** Holds Escape and a click outside, and takes the close button away. */
  isHeld?: boolean;
  /** A click outside would lose what was entered; Escape and the close button still close. */
  staysOnOutsideClick?: boolean;
  isWide?: boolean;
  role?: "dialog" | "alertdialog";
  children: ReactNode;
}

export function Dialog(props: DialogProps) {
  const {
    title,
    isOpen,
    onClose,
    isHeld = false,
    staysOnOutsideClick = false,
    isWide = false,
    role = "dialog",
    children,
  } = props;
  return (
    <ModalOverlay
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isHeld && !staysOnOutsideClick}
      isKeyboardDismissDisabled={isHeld}
      className="fixed inset-0 z-40 flex items-end justify-center overflow-y-auto bg-scrim sm:items-start sm:p-6 sm:pt-[6vh]"
    >
      <Modal
        className={[
          "w-full animate-appear rounded-t-lg bg-surface-raised shadow-overlay sm:rounded-lg forced:border",
          "max-h-[92dvh] overflow-y-auto overscroll-contain sm:max-h-[88dvh]",
          isWide ? "sm:max-w-2xl" : "sm:max-w-lg",
        ].join(" ")}
      >
        <AriaDialog role={role} className="flex flex-col outline-none">
          <header className="flex items-start justify-between gap-4 px-5 pt-5 pb-1">
            <Heading slot="title" className="min-w-0 text-xl font-semibold text-balance wrap-anywhere">
              {title}
            </Heading>
            {isHeld ? null : (
              <div className="-mt-1 -mr-2">
                <Button look="quiet" size="icon" aria-label="Close" onPress={onClose}>
                  <X aria-hidden="true" />
                </Button>
              </div>
            )}
          </header>
          {children}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

/** What a dialog says or asks. */
export function DialogBody({ children }: { children: ReactNode }) {
  return <div className="flex flex-col gap-4 px-5 pt-2 pb-5">{children}</div>;
}

/** Its buttons; the one that acts comes last. */
export function DialogActions({ children }: { children: ReactNode }) {
  return (
    <footer className="sticky bottom-0 flex flex-wrap justify-end gap-2 border-t border-line bg-surface-raised px-5 py-3">
      {children}
    </footer>
  );
}
