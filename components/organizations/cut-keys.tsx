"use client";

import { useQuery } from "@tanstack/react-query";
import Link from "next/link";
import { Fragment } from "react";
import { browserClient } from "@/lib/browser-client";
import { formatCappedCount } from "@/lib/format";
import { credentialsQuery } from "@/lib/queries";
import { routes } from "@/lib/routes";
import type { Limit } from "./limits";

const NAMED = 5;

/** Which live keys were given more than they may do here, and what holds them back. */
export function CutKeys({ limits }: { limits: readonly Limit[] }) {
  if (limits.length === 0)
    return <p className="text-ink-soft">No key is held back here: each does what it was given.</p>;
  return limits.map((limit) => <KeysCutBy key={limit.by} limit={limit} />);
}

function KeysCutBy({ limit: { by, scope } }: { limit: Limit }) {
  const { data } = useQuery(
    credentialsQuery(browserClient, {
      ...scope,
      status: "active,rotating",
      permissions: "read,write",
      limit: String(NAMED),
    }),
  );
  if (data === undefined) return <p className="text-ink-soft">Looking which keys {by} holds back…</p>;
  const { count, countCapped } = data.meta;
  if (count === 0)
    return <p className="text-ink-soft">Keys only read because of {by}, but none was given more.</p>;
  return (
    <p>
      {formatCappedCount(count, countCapped)} live {count === 1 ? "key was" : "keys were"} given read and
      write, and only {count === 1 ? "reads" : "read"} because {by} may only read:{" "}
      {data.data.map(({ id, name }, index) => (
        <Fragment key={id}>
          {index === 0 ? "" : ", "}
          <Link href={routes.key(id)} prefetch={false} className="text-link">
            {name}
          </Link>
        </Fragment>
      ))}
      {count > data.data.length
        ? ` and ${formatCappedCount(count - data.data.length, countCapped)} more`
        : ""}
      .
    </p>
  );
}
