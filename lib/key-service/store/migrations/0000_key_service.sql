CREATE EXTENSION IF NOT EXISTS pg_trgm;
--> statement-breakpoint
CREATE TABLE "audit_events" (
	"number" bigint PRIMARY KEY NOT NULL,
	"at" timestamp (3) with time zone NOT NULL,
	"actor_kind" text NOT NULL,
	"actor_id" text NOT NULL,
	"actor_name" text NOT NULL,
	"action" text NOT NULL,
	"organization_id" uuid,
	"team_id" uuid,
	"credential_id" uuid,
	"request_id" text NOT NULL,
	"address" text,
	"detail" text NOT NULL,
	"mac" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_head" (
	"id" smallint PRIMARY KEY NOT NULL,
	"number" bigint NOT NULL,
	"mac" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_activity" (
	"credential_id" uuid PRIMARY KEY NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"requests_30d" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "credential_secrets" (
	"credential_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hmac" "bytea" NOT NULL,
	"pepper_version" smallint NOT NULL,
	"last4" text NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"ends_at" timestamp (3) with time zone,
	CONSTRAINT "credential_secrets_credential_id_version_pk" PRIMARY KEY("credential_id","version")
);
--> statement-breakpoint
CREATE TABLE "credentials" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"team_id" uuid,
	"name" text NOT NULL,
	"permissions" text[] NOT NULL,
	"environment" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"created_by_id" text NOT NULL,
	"created_by_name" text NOT NULL,
	"rotated_at" timestamp (3) with time zone,
	"expires_at" timestamp (3) with time zone,
	"revoked_at" timestamp (3) with time zone,
	"revoked_by_id" text,
	"revoked_by_name" text,
	"revocation_reason" text,
	CONSTRAINT "credentials_revoked_whole" CHECK (("credentials"."revoked_at" is null) = ("credentials"."revocation_reason" is null))
);
--> statement-breakpoint
CREATE TABLE "idempotency_keys" (
	"actor_id" text NOT NULL,
	"route" text NOT NULL,
	"key" text NOT NULL,
	"body_hash" "bytea" NOT NULL,
	"credential_id" uuid NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "idempotency_keys_actor_id_route_key_pk" PRIMARY KEY("actor_id","route","key")
);
--> statement-breakpoint
CREATE TABLE "organization_activity" (
	"organization_id" uuid PRIMARY KEY NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"requests_30d" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "organizations" (
	"id" uuid PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"permissions" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone
);
--> statement-breakpoint
CREATE TABLE "revocation_attempts" (
	"credential_id" uuid NOT NULL,
	"revoked_at" timestamp (3) with time zone NOT NULL,
	"attempts" bigint NOT NULL,
	"last_attempt_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "revocation_attempts_credential_id_revoked_at_pk" PRIMARY KEY("credential_id","revoked_at")
);
--> statement-breakpoint
CREATE TABLE "team_activity" (
	"team_id" uuid PRIMARY KEY NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	"requests_30d" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "teams" (
	"id" uuid PRIMARY KEY NOT NULL,
	"organization_id" uuid NOT NULL,
	"name" text NOT NULL,
	"display_name" text NOT NULL,
	"description" text,
	"permissions" text[] NOT NULL,
	"created_at" timestamp (3) with time zone NOT NULL,
	"updated_at" timestamp (3) with time zone NOT NULL,
	"suspended_at" timestamp (3) with time zone,
	"archived_at" timestamp (3) with time zone,
	CONSTRAINT "teams_of_organization" UNIQUE("organization_id","id")
);
--> statement-breakpoint
CREATE TABLE "usage_hourly" (
	"credential_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"hour" timestamp (3) with time zone NOT NULL,
	"reads" integer NOT NULL,
	"writes" integer NOT NULL,
	"refused" integer NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "usage_hourly_credential_id_version_hour_pk" PRIMARY KEY("credential_id","version","hour")
);
--> statement-breakpoint
CREATE TABLE "usage_recording" (
	"id" smallint PRIMARY KEY NOT NULL,
	"began_at" timestamp (3) with time zone NOT NULL,
	"window_start" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
ALTER TABLE "credential_secrets" ADD CONSTRAINT "credential_secrets_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "credentials" ADD CONSTRAINT "credentials_team_of_organization" FOREIGN KEY ("organization_id","team_id") REFERENCES "public"."teams"("organization_id","id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "teams" ADD CONSTRAINT "teams_organization_id_organizations_id_fk" FOREIGN KEY ("organization_id") REFERENCES "public"."organizations"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "credential_activity_by_use" ON "credential_activity" USING btree (coalesce("last_used_at", '-infinity'),"credential_id");--> statement-breakpoint
CREATE INDEX "credential_activity_by_requests" ON "credential_activity" USING btree ("requests_30d","credential_id");--> statement-breakpoint
CREATE UNIQUE INDEX "credential_secrets_by_hmac" ON "credential_secrets" USING btree ("hmac");--> statement-breakpoint
CREATE INDEX "credential_secrets_by_last4" ON "credential_secrets" USING btree ("last4");--> statement-breakpoint
CREATE INDEX "credentials_by_age" ON "credentials" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "credentials_of_organization" ON "credentials" USING btree ("organization_id","created_at","id");--> statement-breakpoint
CREATE INDEX "credentials_of_team" ON "credentials" USING btree ("team_id","created_at","id");--> statement-breakpoint
CREATE INDEX "credentials_by_name" ON "credentials" USING btree (lower("name"),"id");--> statement-breakpoint
CREATE INDEX "credentials_by_expiry" ON "credentials" USING btree (coalesce("expires_at", 'infinity'),"id");--> statement-breakpoint
CREATE INDEX "credentials_by_text" ON "credentials" USING gin (lower("name") gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "credentials_revoked" ON "credentials" USING btree ("created_at","id") WHERE "credentials"."revoked_at" is not null;--> statement-breakpoint
CREATE INDEX "idempotency_keys_by_age" ON "idempotency_keys" USING btree ("created_at");--> statement-breakpoint
CREATE INDEX "organizations_by_name" ON "organizations" USING btree (lower("display_name"),"id");--> statement-breakpoint
CREATE INDEX "organizations_by_age" ON "organizations" USING btree ("created_at","id");--> statement-breakpoint
CREATE INDEX "organizations_by_text" ON "organizations" USING gin ((lower("name" || ' ' || "display_name")) gin_trgm_ops);--> statement-breakpoint
CREATE INDEX "usage_hourly_by_hour" ON "usage_hourly" USING btree ("hour");
--> statement-breakpoint
INSERT INTO "audit_head" ("id", "number", "mac") VALUES (1, 0, decode(repeat('00', 32), 'hex'));
--> statement-breakpoint
INSERT INTO "usage_recording" ("id", "began_at", "window_start") VALUES (1, now(), date_trunc('hour', now()) - interval '30 days');
