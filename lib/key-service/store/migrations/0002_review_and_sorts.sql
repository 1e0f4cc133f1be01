CREATE TABLE "review_items" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"reasons" text[] NOT NULL,
	"urgency" smallint NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credential_activity" ADD COLUMN "last_write_at" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "organization_activity" ADD COLUMN "live_keys" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "organization_activity" ADD COLUMN "teams" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
CREATE INDEX "review_items_by_urgency" ON "review_items" USING btree ("urgency","credential_id");--> statement-breakpoint
CREATE INDEX "review_items_by_reason" ON "review_items" USING gin ("reasons");--> statement-breakpoint
CREATE INDEX "credential_reviews_by_time" ON "credential_reviews" USING btree ("decided_at","id");--> statement-breakpoint
CREATE INDEX "credential_secrets_by_end" ON "credential_secrets" USING btree ("ends_at") WHERE "credential_secrets"."ends_at" is not null;--> statement-breakpoint
CREATE INDEX "credentials_by_environment" ON "credentials" USING btree ("environment","id");--> statement-breakpoint
CREATE INDEX "credentials_by_permissions" ON "credentials" USING btree (cardinality("permissions"),"id");--> statement-breakpoint
CREATE INDEX "credentials_by_creator_name" ON "credentials" USING btree (lower("created_by_name"),"id");--> statement-breakpoint
CREATE INDEX "credentials_of_creator" ON "credentials" USING btree ("created_by_id","created_at","id");--> statement-breakpoint
CREATE INDEX "organization_activity_by_use" ON "organization_activity" USING btree (coalesce("last_used_at", '-infinity'),"organization_id");--> statement-breakpoint
CREATE INDEX "organization_activity_by_requests" ON "organization_activity" USING btree ("requests_30d","organization_id");--> statement-breakpoint
CREATE INDEX "organization_activity_by_live_keys" ON "organization_activity" USING btree ("live_keys","organization_id");--> statement-breakpoint
CREATE INDEX "organization_activity_by_teams" ON "organization_activity" USING btree ("teams","organization_id");--> statement-breakpoint
UPDATE "credential_activity" SET "last_write_at" = "written"."at"
FROM (SELECT "credential_id", max("last_used_at") AS "at" FROM "usage_hourly" WHERE "writes" > 0 GROUP BY 1) AS "written"
WHERE "written"."credential_id" = "credential_activity"."credential_id";
