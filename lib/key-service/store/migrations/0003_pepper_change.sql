ALTER TABLE "instances" ADD COLUMN "pepper_versions" smallint[];--> statement-breakpoint
CREATE INDEX "credential_secrets_by_pepper" ON "credential_secrets" USING btree ("pepper_version");--> statement-breakpoint
-- Room in each page for the next version of a row: an update then stays in its page and touches no index.
ALTER TABLE "usage_hourly" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "scope_usage_daily" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "credential_activity" SET (fillfactor = 60);--> statement-breakpoint
ALTER TABLE "team_activity" SET (fillfactor = 50);--> statement-breakpoint
ALTER TABLE "organization_activity" SET (fillfactor = 50);
