const ADDRESS = "https://api.prod.qualifi.hr/qsi/gather/questions";
/** The environment variable that the samples read the key from. */
export const KEY_VARIABLE = "GATHER_API_KEY";

/** The first request of a new key, by language. The key comes from the environment, never from the code. */
export const FIRST_REQUESTS = [
  {
    id: "curl",
    label: "cURL",
    code: `curl -X GET ${ADDRESS} \\
  -H "x-api-key: $${KEY_VARIABLE}"`,
  },
  {
    id: "javascript",
    label: "JavaScript",
    code: `const response = await fetch("${ADDRESS}", {
  headers: { "x-api-key": process.env.${KEY_VARIABLE} },
});
const questions = await response.json();`,
  },
  {
    id: "python",
    label: "Python",
    code: `import os
import requests

response = requests.get(
    "${ADDRESS}",
    headers={"x-api-key": os.environ["${KEY_VARIABLE}"]},
)
questions = response.json()`,
  },
  {
    id: "ruby",
    label: "Ruby",
    code: `require "net/http"

response = Net::HTTP.get_response(
  URI("${ADDRESS}"),
  { "x-api-key" => ENV.fetch("${KEY_VARIABLE}") }
)
questions = response.body`,
  },
] as const;
