import { ScopeSkeleton } from "@/components/organizations/scope-skeleton";

export default function LoadingOrganization() {
  return <ScopeSkeleton />;
}
