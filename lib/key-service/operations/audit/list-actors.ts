import type { Actor, ActorListQuery } from "@/lib/key-service/contract/audit";
import { readActors } from "@/lib/key-service/store/audit-list";
import type { Service } from "../context";

/** Those who did something that is in the audit log, whoever did the latest first, each as they were called then. */
export const listActors = ({ database }: Service, { q, limit }: ActorListQuery): Promise<Actor[]> =>
  readActors(database, q, limit);
