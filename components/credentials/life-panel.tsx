import { Facts } from "@/components/ui/facts";
import { Section } from "@/components/ui/section";
import { Time } from "@/components/ui/time";
import type { CredentialDetail } from "@/lib/key-service/contract/credentials";

/** Who made it, and the dates of its life. */
export function LifePanel({ credential }: { credential: CredentialDetail }) {
  const { createdAt, createdBy, rotatedAt, expiresAt, status } = credential;
  return (
    <Section title="Life">
      <Facts
        facts={[
          {
            label: "Issued",
            value: (
              <>
                <Time timestamp={createdAt} show="day" />{" "}
                <span className="text-ink-soft">by {createdBy.name}</span>
              </>
            ),
          },
          { label: "Rotated", value: rotatedAt === null ? "Never" : <Time timestamp={rotatedAt} /> },
          {
            label: status === "expired" ? "Expired" : "Expires",
            value:
              expiresAt === null ? (
                "Never"
              ) : (
                <>
                  <Time timestamp={expiresAt} show="day" />{" "}
                  <span className="text-ink-soft">
                    <Time timestamp={expiresAt} />
                  </span>
                </>
              ),
          },
        ]}
      />
    </Section>
  );
}
