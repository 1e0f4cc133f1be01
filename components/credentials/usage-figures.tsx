import { Figures } from "@/components/ui/figures";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";
import { formatCount } from "@/lib/format";
import { LastUsed } from "./last-used";

export function UsageFigures({ credential }: { credential: CredentialDetail }) {
  const { requests24h, requests7d, requests30d } = credential;
  return (
    <Figures
      figures={[
        { label: "Last used", value: <LastUsed credential={credential} /> },
        { label: "Requests, 24 h", value: formatCount(requests24h) },
        { label: "Requests, 7 days", value: formatCount(requests7d) },
        { label: "Requests, 30 days", value: formatCount(requests30d) },
      ]}
    />
  );
}
