import "server-only";
import { unstable_rethrow } from "next/navigation";
import type { z } from "zod";
import type { ActionError, ActionResult } from "@/lib/action-result";
import type { KeyServiceClient } from "@/lib/key-service/client/client";
import { type Role, ROLE_LABELS } from "@/lib/key-service/contract/vocabulary";
import { ActionRefusal, invalidInput, knownActionError } from "./action-error";
import { keyServiceFor } from "./key-service";
import { describeError, log } from "./log";
import { requireOwnOrigin } from "./require-own-origin";
import { currentSession, type Session } from "./session";

interface ActionParts<I extends z.ZodType, O extends z.ZodType> {
  /** The least role that may do it; an administrator unless said otherwise. */
  access?: Role;
  /** What a browser may send. */
  input: I;
  /** What it gets to see; every other field of the answer is dropped. */
  output: O;
  call: (client: KeyServiceClient, input: z.output<I>) => Promise<{ data: z.output<O> }>;
}

/**
 * Makes a server action. Anyone can call one with anything, so each authorizes first, validates second, and returns an
 * allow-list of fields (security.md, authorization). The key management service decides once more by itself.
 */
export function administratorAction<I extends z.ZodType, O extends z.ZodType>({
  access = "admin",
  input,
  output,
  call,
}: ActionParts<I, O>): (sent: z.input<I>) => Promise<ActionResult<z.output<O>>> {
  return async (sent) => {
    try {
      const session = await requireRole(access);
      const checked = input.safeParse(sent);
      if (!checked.success) throw invalidInput(checked.error);
      const answer = await call(await keyServiceFor(session), checked.data);
      return { ok: true, data: output.parse(answer.data) };
    } catch (error) {
      unstable_rethrow(error);
      return { ok: false, error: knownActionError(error) ?? unforeseen(error) };
    }
  };
}

async function requireRole(access: Role): Promise<Session> {
  await requireOwnOrigin();
  const session = await currentSession();
  if (!session) throw new ActionRefusal("UNAUTHORIZED", "Your session has ended. Sign in again.");
  if (session.role === "admin" || access === "viewer") return session;
  log.warn({ actorId: session.actorId, role: session.role }, "a change was refused for want of the role");
  throw new ActionRefusal(
    "FORBIDDEN",
    `This needs the role ${ROLE_LABELS.admin}. Yours is ${ROLE_LABELS[session.role]}.`,
  );
}

function unforeseen(error: unknown): ActionError {
  log.error({ error: describeError(error) }, "a server action failed");
  const message = "Something went wrong on our side. Look whether it took effect before you try again.";
  return { code: "INTERNAL_ERROR", message, field: null, requestId: null, details: {} };
}
