import { PERMISSIONS } from "@/lib/key-service/contract/vocabulary";
import type { Peppers } from "@/lib/key-service/domain/key-hash";
import { secretUnder } from "@/lib/key-service/operations/credentials/new-secret";
import type { AuditEntry } from "@/lib/key-service/store/audit";
import type { credentials, credentialSecrets, organizations, teams } from "@/lib/key-service/store/schema";
import { type Caller, callersOf } from "@/local/demo-data/callers";
import { workingMoment } from "@/local/demo-data/clock";
import { actors, History, recordKey } from "@/local/demo-data/history";
import { largeCustomers } from "@/local/demo-data/large-customers";
import { lifeOf } from "@/local/demo-data/life";
import type { CustomerPlan, KeyPlan, TeamPlan } from "@/local/demo-data/plan";
import { Random } from "@/local/demo-data/random";
import { smallCustomers } from "@/local/demo-data/small-customers";
import { type UsageHour, usageOf } from "@/local/demo-data/usage";

/** Every row of the demo, ready to be inserted. */
export type CustomerBase = {
  organizations: (typeof organizations.$inferInsert)[];
  teams: (typeof teams.$inferInsert)[];
  credentials: (typeof credentials.$inferInsert)[];
  secrets: (typeof credentialSecrets.$inferInsert)[];
  usage: (UsageHour & { credentialId: string })[];
  callers: (Caller & { credentialId: string })[];
  history: AuditEntry[];
};

/**
 * The demo's customers as of `now`: the same each time, but for the secrets, which are random and known to nobody.
 */
export function customerBase(peppers: Peppers, now: Date): CustomerBase {
  const random = new Random("eucalyptus");
  const history = new History(random);
  const base: CustomerBase = {
    organizations: [],
    teams: [],
    credentials: [],
    secrets: [],
    usage: [],
    callers: [],
    history: [],
  };
  for (const customer of [...largeCustomers, ...smallCustomers]) addCustomer(customer);
  return { ...base, history: history.inOrder() };

  function addCustomer(customer: CustomerPlan): void {
    const id = random.uuid();
    const keys = [...customer.keys, ...customer.teams.flatMap((team) => team.keys)];
    const createdAt = workingMoment(now, oldest(keys) + random.between(70, 160), random, undefined);
    const { name, displayName } = customer;
    const permissions = [...PERMISSIONS];
    base.organizations.push({ id, name, displayName, permissions, createdAt, updatedAt: createdAt });
    history.add(
      createdAt,
      random.pick(actors),
      "organization.created",
      { organizationId: id },
      {
        name,
        displayName,
        permissions,
      },
    );
    for (const plan of customer.keys) addKey(plan, id, null);
    for (const team of customer.teams) addTeam(team, id);
  }

  function addTeam(team: TeamPlan, organizationId: string): void {
    const id = random.uuid();
    const createdAt = workingMoment(now, oldest(team.keys) + random.between(5, 60), random, undefined);
    const { name, displayName, description } = team;
    const permissions = [...PERMISSIONS];
    base.teams.push({
      id,
      organizationId,
      name,
      displayName,
      description,
      permissions,
      createdAt,
      updatedAt: createdAt,
    });
    history.add(
      createdAt,
      random.pick(actors),
      "team.created",
      { organizationId, teamId: id },
      {
        name,
        displayName,
        description,
        permissions,
      },
    );
    for (const plan of team.keys) addKey(plan, organizationId, id);
  }

  function addKey(plan: KeyPlan, organizationId: string, teamId: string | null): void {
    const id = random.uuid();
    const life = lifeOf(plan, now, random);
    const issuedBy = random.pick(actors);
    const revokedBy = random.pick(actors);
    const permissions = plan.permissions ?? [...PERMISSIONS];
    const secrets = life.secrets.map(({ version, createdAt, endsAt }) => ({
      ...secretUnder(peppers.current, createdAt).secret,
      credentialId: id,
      version,
      endsAt,
    }));
    base.credentials.push({
      id,
      organizationId,
      teamId,
      name: plan.name,
      permissions,
      environment: plan.environment ?? "production",
      version: secrets.length,
      createdAt: life.createdAt,
      createdById: issuedBy.id,
      createdByName: issuedBy.name,
      rotatedAt: secrets.length > 1 ? secrets.at(-1)?.createdAt : null,
      expiresAt: life.expiresAt,
      ...(life.revokedAt && {
        revokedAt: life.revokedAt,
        revokedById: revokedBy.id,
        revokedByName: revokedBy.name,
        revocationReason: plan.revoked?.reason,
        refusedSince: life.revokedAt,
      }),
    });
    base.secrets.push(...secrets);
    // Of its own seed: how much is drawn here depends on the day of the week, and ids must not.
    const ownRandom = new Random(id);
    const uses = usageOf(plan, life, now, ownRandom);
    for (const hour of uses) base.usage.push({ ...hour, credentialId: id });
    for (const caller of callersOf(plan.habit, uses, ownRandom))
      base.callers.push({ ...caller, credentialId: id });
    const last4s = secrets.map(({ last4 }) => last4);
    recordKey(
      history,
      plan,
      life,
      { id, organizationId, teamId, permissions, last4s, issuedBy, revokedBy },
      random,
    );
  }
}

function oldest(keys: KeyPlan[]): number {
  return Math.max(...keys.map(({ age }) => age), 0);
}
