DROP INDEX "credentials_of_organization";--> statement-breakpoint
DROP INDEX "credentials_of_team";--> statement-breakpoint
CREATE INDEX "credentials_live_in_organization" ON "credentials" USING btree ("organization_id","created_at","id","revoked_at","expires_at");--> statement-breakpoint
CREATE INDEX "credentials_live_in_team" ON "credentials" USING btree ("team_id","created_at","id","revoked_at","expires_at");