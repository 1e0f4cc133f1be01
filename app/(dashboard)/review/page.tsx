import { QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { prefetch } from "@/app/(dashboard)/reads";
import { reviewActions } from "@/app/(dashboard)/page-actions";
import { ReviewScreen } from "@/components/credentials/review-screen";
import { loadReviewState, reviewListQuery } from "@/components/credentials/review-state";
import { ReadAhead } from "@/components/shell/read-ahead";
import { reviewQuery } from "@/lib/queries";
import { currentKeyService } from "@/lib/web/key-service";

export const metadata: Metadata = { title: "Review" };

export default async function ReviewPage({ searchParams }: PageProps<"/review">) {
  const { session, client } = await currentKeyService();
  const state = await loadReviewState(searchParams);
  const queryClient = new QueryClient();
  await prefetch(queryClient.query(reviewQuery(client, reviewListQuery(state))));
  return (
    <ReadAhead queryClient={queryClient}>
      <ReviewScreen actions={reviewActions} role={session.role} />
    </ReadAhead>
  );
}
