import { KeySkeleton } from "@/components/credentials/key-skeleton";

export default function LoadingKey() {
  return <KeySkeleton />;
}
