import { EmptyState } from "@/components/ui/empty-state";
import { LinkButton } from "@/components/ui/link-button";
import { PageFrame } from "@/components/ui/page-frame";
import { PageHeader } from "@/components/ui/page-header";
import { routes } from "@/lib/routes";

export default function NotFound() {
  return (
    <PageFrame crumbs={[{ label: "Overview", href: routes.home() }, { label: "Not found" }]}>
      <title>Not found · Eucalyptus</title>
      <PageHeader title="Not found" />
      <EmptyState
        title="Nothing is here by this address"
        action={
          <div className="flex gap-2">
            <LinkButton href={routes.organizations()}>Organizations</LinkButton>
            <LinkButton href={routes.keys()}>Keys</LinkButton>
          </div>
        }
      >
        The organization, team or key may have another id. Keys are never deleted: a revoked one can still be
        found.
      </EmptyState>
    </PageFrame>
  );
}
