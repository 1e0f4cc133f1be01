import type { Team } from "@/lib/key-service/contract/organizations";
import { notFound } from "@/lib/key-service/domain/refusal";
import type { Database, Transaction } from "@/lib/key-service/store/database";
import { findTeam } from "@/lib/key-service/store/teams";
import { presentTeam } from "./present";

/** @throws {Refusal} NOT_FOUND */
export async function readTeam(database: Database | Transaction, teamId: string): Promise<Team> {
  const row = await findTeam(database, teamId);
  if (!row) throw notFound("team", teamId);
  return presentTeam(row);
}
