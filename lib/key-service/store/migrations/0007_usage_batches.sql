CREATE TABLE "usage_batches" (
	"id" bigint PRIMARY KEY GENERATED ALWAYS AS IDENTITY (sequence name "usage_batches_id_seq" INCREMENT BY 1 MINVALUE 1 MAXVALUE 9223372036854775807 START WITH 1 CACHE 1),
	"written_at" timestamp (3) with time zone DEFAULT now() NOT NULL,
	"rows" integer NOT NULL,
	"credential_ids" uuid[] NOT NULL,
	"versions" integer[] NOT NULL,
	"organization_ids" uuid[] NOT NULL,
	"team_ids" uuid[] NOT NULL,
	"hours" bigint[] NOT NULL,
	"reads" integer[] NOT NULL,
	"writes" integer[] NOT NULL,
	"refused" integer[] NOT NULL,
	"last_uses" bigint[] NOT NULL
);
--> statement-breakpoint
CREATE INDEX "audit_events_of_changes" ON "audit_events" USING btree ("number") WHERE action <> 'call.refused' and action <> 'sign-in.failed';--> statement-breakpoint
-- Ids hardly shrink, and a batch lives for a second or two: compressing it would cost more than it saves.
ALTER TABLE "usage_batches"
	ALTER COLUMN "credential_ids" SET STORAGE EXTERNAL,
	ALTER COLUMN "versions" SET STORAGE EXTERNAL,
	ALTER COLUMN "organization_ids" SET STORAGE EXTERNAL,
	ALTER COLUMN "team_ids" SET STORAGE EXTERNAL,
	ALTER COLUMN "hours" SET STORAGE EXTERNAL,
	ALTER COLUMN "reads" SET STORAGE EXTERNAL,
	ALTER COLUMN "writes" SET STORAGE EXTERNAL,
	ALTER COLUMN "refused" SET STORAGE EXTERNAL,
	ALTER COLUMN "last_uses" SET STORAGE EXTERNAL;
