ALTER TABLE "credential_reviews" ADD COLUMN "reasons" text[] DEFAULT '{}' NOT NULL;
