import type { Environment } from "@/lib/key-service/contract/vocabulary";

/** Whose secret it is that is stored. */
export interface StoredKey {
  id: string;
  organizationName: string;
  name: string;
  environment: Environment;
}

// One command each: a second line that is pasted along would be read as the secret.
const READ = 'read -rs secret && printf %s "$secret"';

/**
 * Commands that put a secret into a secret manager. It is pasted at a silent prompt and goes on by standard input, so
 * that it is in no command, no history and no list of processes. Each key has a place of its own, by the random end of its
 * id: none takes that of another one of the same name.
 * @param replaces the secret takes the place of an older one that is there already
 */
export function secretStores({ id, organizationName, name: key, environment }: StoredKey, replaces: boolean) {
  const place = `${slugOf(key)}-${id.slice(-12)}`;
  const name = ["gather-api", slugOf(organizationName), place, environment].join("/");
  return [
    {
      id: "vault",
      label: "HashiCorp Vault",
      code: `${READ} |
  vault kv ${replaces ? "patch" : "put"} -mount=secret ${name} apiKey=-; unset secret`,
    },
    {
      id: "aws",
      label: "AWS Secrets Manager",
      code: `${READ} |
  aws secretsmanager ${replaces ? `put-secret-value --secret-id ${name}` : `create-secret --name ${name}`} \\
    --secret-string file:///dev/stdin; unset secret`,
    },
  ];
}

/** Of a name what every secret manager takes: small letters without marks, digits and hyphens. */
const slugOf = (name: string): string =>
  name
    .normalize("NFKD")
    .toLowerCase()
    .replaceAll(/\p{M}/gu, "")
    .replaceAll(/[^a-z0-9]+/g, "-")
    .replaceAll(/^-|-$/g, "") || "unnamed";
