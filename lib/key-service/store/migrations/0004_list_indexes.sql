CREATE INDEX "credentials_expiring" ON "credentials" USING btree ("created_at","id","expires_at") WHERE "credentials"."revoked_at" is null and "credentials"."expires_at" is not null;--> statement-breakpoint
CREATE INDEX "credentials_rotated" ON "credentials" USING btree ("created_at","id") WHERE "credentials"."rotated_at" is not null;--> statement-breakpoint
CREATE INDEX "teams_by_name" ON "teams" USING btree (lower("display_name"),"id");--> statement-breakpoint
CREATE INDEX "teams_by_text" ON "teams" USING gin ((lower("name" || ' ' || "display_name")) gin_trgm_ops);