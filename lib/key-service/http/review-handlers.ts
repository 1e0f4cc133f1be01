import type { reviewEndpoints } from "@/lib/key-service/contract/review-endpoints";
import { readOverview } from "@/lib/key-service/operations/overview/read";
import { decideReview } from "@/lib/key-service/operations/reviews/decide";
import { listReviewsPage } from "@/lib/key-service/operations/reviews/list";
import type { Handlers } from "./handler";

/** Which operation answers which call about what needs attention. */
export const reviewHandlers: Handlers<keyof typeof reviewEndpoints> = {
  "GET /overview": async (context) => ({ data: await readOverview(context) }),
  "GET /review": (context, { query }) => listReviewsPage(context, query),
  "POST /credentials/{credentialId}/reviews": async (context, { params, body }) => ({
    data: await decideReview(context, params.credentialId, body),
  }),
};
