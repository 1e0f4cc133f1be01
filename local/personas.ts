/** Names of the groups that the demo's settings map to roles. */
export const groups = { admin: "eucalyptus-admins", viewer: "eucalyptus-viewers" } as const;

/** The people who can sign in at the local provider. */
export const personas = [
  { id: "dana", name: "Dana Reyes", does: "Administrator: reads and changes", group: groups.admin },
  { id: "sam", name: "Sam Okafor", does: "Viewer: reads", group: groups.viewer },
  { id: "robin", name: "Robin Vale", does: "In no group: is refused", group: undefined },
  {
    id: "alex",
    name: "Alex Moreau",
    does: "Administrator once: the group is taken away right after signing in",
    group: groups.admin,
    losesGroup: true,
  },
] as const;

export type Persona = (typeof personas)[number];
export type PersonaId = Persona["id"];

/** The persona with this id, or undefined. */
export function personaById(id: string | null): Persona | undefined {
  return personas.find((persona) => persona.id === id);
}

/** Address of a persona, at a domain that exists nowhere. */
export function emailOf(persona: Persona): string {
  return `${persona.name.toLowerCase().replace(" ", ".")}@qualifi.example`;
}

/** Who is in their group at this moment: it changes while the provider runs, and starts anew with it. */
export class Membership {
  readonly #out = new Set<PersonaId>();

  /** The group that goes into this person's tokens, or undefined. */
  groupOf(persona: Persona): string | undefined {
    return this.#out.has(persona.id) ? undefined : persona.group;
  }

  /** Takes a person's group away, or gives it back. */
  setMember(id: PersonaId, member: boolean): void {
    if (member) this.#out.delete(id);
    else this.#out.add(id);
  }

  /** Called when a person has received tokens. */
  signedIn(persona: Persona): void {
    if ("losesGroup" in persona) this.setMember(persona.id, false);
  }
}
