ALTER TABLE "credential_reviews" ADD COLUMN "reasons" text[] DEFAULT '{}' NOT NULL;--> statement-breakpoint
UPDATE "credential_reviews" v SET "reasons" = i."reasons" FROM "review_items" i WHERE i."credential_id" = v."credential_id";
