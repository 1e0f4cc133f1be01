import type { Usage } from "@/lib/key-service/contract/usage";

/** The same text for as long as the same requests are counted in the same days. */
export function usageFingerprint({ days }: Pick<Usage, "days">): string {
  const total = (of: "reads" | "writes" | "refused") => days.reduce((sum, day) => sum + day[of], 0);
  return [days.at(-1)?.day ?? "", total("reads"), total("writes"), total("refused")].join(" ");
}
