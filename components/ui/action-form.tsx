"use client";

import type { ReactNode } from "react";

interface ActionFormProps {
  action: (form: FormData) => Promise<void>;
  children: ReactNode;
}

/**
 * A form that waits for its scripts. Sent without them, a browser would say `Origin: null`, because of the
 * Referrer-Policy, and be refused; React keeps an early click until it can send it.
 */
export function ActionForm({ action, children }: ActionFormProps) {
  return <form action={(form) => action(form)}>{children}</form>;
}
