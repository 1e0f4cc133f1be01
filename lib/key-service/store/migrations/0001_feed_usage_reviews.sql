CREATE TABLE "callers" (
	"credential_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"ip" text NOT NULL,
	"user_agent" text NOT NULL,
	"first_seen_at" timestamp (3) with time zone NOT NULL,
	"last_seen_at" timestamp (3) with time zone NOT NULL,
	CONSTRAINT "callers_credential_id_version_ip_user_agent_pk" PRIMARY KEY("credential_id","version","ip","user_agent")
);
--> statement-breakpoint
CREATE TABLE "credential_reviews" (
	"id" uuid PRIMARY KEY NOT NULL,
	"credential_id" uuid NOT NULL,
	"decided_at" timestamp (3) with time zone NOT NULL,
	"decision" text NOT NULL,
	"reason" text NOT NULL,
	"look_again_at" timestamp (3) with time zone,
	"decided_by_id" text NOT NULL,
	"decided_by_name" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "instances" (
	"id" uuid PRIMARY KEY NOT NULL,
	"started_at" timestamp (3) with time zone NOT NULL,
	"seen_at" timestamp (3) with time zone NOT NULL,
	"confirmed_number" bigint NOT NULL,
	"confirmed_at" timestamp (3) with time zone NOT NULL
);
--> statement-breakpoint
CREATE TABLE "overview_figures" (
	"id" smallint PRIMARY KEY NOT NULL,
	"as_of" timestamp (3) with time zone NOT NULL,
	"figures" jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "scope_usage_daily" (
	"scope_id" uuid NOT NULL,
	"day" date NOT NULL,
	"reads" bigint NOT NULL,
	"writes" bigint NOT NULL,
	"refused" bigint NOT NULL,
	CONSTRAINT "scope_usage_daily_scope_id_day_pk" PRIMARY KEY("scope_id","day")
);
--> statement-breakpoint
CREATE TABLE "usage_daily" (
	"credential_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"day" date NOT NULL,
	"reads" bigint NOT NULL,
	"writes" bigint NOT NULL,
	"refused" bigint NOT NULL,
	"last_used_at" timestamp (3) with time zone,
	CONSTRAINT "usage_daily_credential_id_version_day_pk" PRIMARY KEY("credential_id","version","day")
);
--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "refused_since" timestamp (3) with time zone;--> statement-breakpoint
ALTER TABLE "credential_reviews" ADD CONSTRAINT "credential_reviews_credential_id_credentials_id_fk" FOREIGN KEY ("credential_id") REFERENCES "public"."credentials"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "callers_by_age" ON "callers" USING btree ("credential_id","last_seen_at");--> statement-breakpoint
CREATE INDEX "credential_reviews_of_credential" ON "credential_reviews" USING btree ("credential_id","decided_at");--> statement-breakpoint
CREATE INDEX "audit_events_of_credential" ON "audit_events" USING btree ("credential_id","number");--> statement-breakpoint
CREATE INDEX "audit_events_of_team" ON "audit_events" USING btree ("team_id","number");--> statement-breakpoint
CREATE INDEX "audit_events_of_organization" ON "audit_events" USING btree ("organization_id","number");--> statement-breakpoint
CREATE INDEX "audit_events_by_actor" ON "audit_events" USING btree ("actor_id","number");--> statement-breakpoint
CREATE INDEX "audit_events_by_action" ON "audit_events" USING btree ("action","number");--> statement-breakpoint
CREATE INDEX "audit_events_by_time" ON "audit_events" USING btree ("at","number");