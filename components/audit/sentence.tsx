import Link from "next/link";
import type { AuditEvent } from "@/lib/key-service/contract/audit";
import { routes } from "@/lib/routes";
import { sentenceOf } from "./audit-sentence";
import type { SentencePart } from "./audit-sentence";

/** Who did what, with a link to what it was done to. */
export function Sentence({ event }: { event: AuditEvent }) {
  return (
    <>
      <span className="font-medium">{event.actor.name}</span>{" "}
      {sentenceOf(event).map((part) => (
        <Part key={typeof part === "string" ? part : part.kind} part={part} />
      ))}
    </>
  );
}

function Part({ part }: { part: SentencePart }) {
  if (typeof part === "string") return part;
  if (part.id === null) return part.name;
  const href = { organization: routes.organization, team: routes.team, credential: routes.key }[part.kind](
    part.id,
  );
  return (
    <Link href={href} prefetch={false} className="relative text-link">
      {part.name}
    </Link>
  );
}
