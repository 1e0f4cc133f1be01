import type { z } from "zod";
import type { EndpointKey, Endpoints } from "@/lib/key-service/contract/endpoints";
import type { Context } from "@/lib/key-service/operations/context";
import type { CheckedInput } from "./request-input";

type HandlerAnswer<K extends EndpointKey> = { data: z.output<Endpoints[K]["data"]> } & (z.output<
  Endpoints[K]["meta"]
> extends { nextCursor: unknown }
  ? { meta: Omit<z.output<Endpoints[K]["meta"]>, "requestId" | "timestamp"> }
  : unknown);

/** What answers one call. */
export type Handler<K extends EndpointKey> = (
  context: Context,
  input: CheckedInput<K>,
  idempotencyKey: string | undefined,
) => Promise<HandlerAnswer<K>>;

/** An answer to each of the calls given; a call without one does not compile. */
export type Handlers<K extends EndpointKey> = { [Key in K]: Handler<Key> };
