import type { Environment } from "@/lib/key-service/contract/vocabulary";

// One command each: a second line that is pasted along would be read as the secret.
const READ = 'read -rs secret && printf %s "$secret"';

/**
 * Commands that put a secret into a secret manager. It is pasted at a silent prompt and goes on by standard input, so
 * that it is in no command, no history and no list of processes. Each environment has a place of its own: a staging key
 * never takes that of a production key.
 * @param replaces the secret takes the place of an older one that is there already
 */
export function secretStores(environment: Environment, replaces: boolean) {
  const name = `gather-api/${environment}`;
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
