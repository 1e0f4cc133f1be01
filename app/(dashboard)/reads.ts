import { notFound } from "next/navigation";
import { KeyServiceError } from "@/lib/key-service/client/key-service-error";

/** What a page is about; "not found" when the service knows nothing by that id, or it is none at all. */
export async function orNotFound<T>(reading: Promise<T>): Promise<T> {
  try {
    return await reading;
  } catch (error) {
    const isUnknown = error instanceof KeyServiceError && (error.status === 404 || error.status === 400);
    if (isUnknown) notFound();
    throw error;
  }
}

/** Reads ahead what a page's component will ask for. What fails here the browser asks again, and shows why. */
export async function prefetch(...reads: Promise<unknown>[]): Promise<void> {
  await Promise.allSettled(reads);
}

/** A part of a page that the rest of it can do without; null when it cannot be read. */
export async function orNull<T>(reading: Promise<{ data: T }>): Promise<T | null> {
  try {
    return (await reading).data;
  } catch {
    return null;
  }
}
