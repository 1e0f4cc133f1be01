import { ScopeSkeleton } from "@/components/organizations/scope-skeleton";

export default function LoadingTeam() {
  return <ScopeSkeleton />;
}
