const PATH = "gather-api";
// One command each: a second line that is pasted along would be read as the secret.
const READ = 'read -rs secret && printf %s "$secret"';

/**
 * Commands that put a secret into a secret manager. It is pasted at a silent prompt and goes on by standard input, so
 * that it is in no command, no history and no list of processes.
 * @param replaces the secret takes the place of an older one that is there already
 */
export const secretStores = (replaces: boolean) => [
  {
    id: "vault",
    label: "HashiCorp Vault",
    code: `${READ} |
  vault kv ${replaces ? "patch" : "put"} -mount=secret ${PATH} apiKey=-; unset secret`,
  },
  {
    id: "aws",
    label: "AWS Secrets Manager",
    code: `${READ} |
  aws secretsmanager ${replaces ? `put-secret-value --secret-id ${PATH}` : `create-secret --name ${PATH}`} \\
    --secret-string file:///dev/stdin; unset secret`,
  },
];
