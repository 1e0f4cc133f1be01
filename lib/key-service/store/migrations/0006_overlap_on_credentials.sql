DROP INDEX "credentials_rotated";--> statement-breakpoint
ALTER TABLE "credentials" ADD COLUMN "overlap_ends_at" timestamp (3) with time zone;--> statement-breakpoint
-- A trigger, so that the release before this one, which may still run beside it, keeps the column as well. There is one
-- old secret at most that still works: the one before the present one, or the present one that is being replaced.
CREATE FUNCTION "keep_overlap_end"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  UPDATE credentials SET overlap_ends_at = NEW.ends_at
    WHERE id = NEW.credential_id AND version <= NEW.version + 1 AND overlap_ends_at IS DISTINCT FROM NEW.ends_at;
  RETURN NULL;
END $$;--> statement-breakpoint
CREATE TRIGGER "credential_secrets_overlap_end" AFTER INSERT OR UPDATE OF "ends_at" ON "credential_secrets"
  FOR EACH ROW WHEN (NEW.ends_at IS NOT NULL) EXECUTE FUNCTION "keep_overlap_end"();--> statement-breakpoint
-- Of keys that are rotating now only, which are few: an end that is past is never asked for, and the table is held meanwhile.
UPDATE "credentials" c SET "overlap_ends_at" = old.ends_at FROM "credential_secrets" old
  WHERE old.credential_id = c.id AND old.version = c.version - 1 AND old.ends_at > now();--> statement-breakpoint
CREATE INDEX "credentials_rotating" ON "credentials" USING btree ("created_at","id","overlap_ends_at","expires_at") WHERE "credentials"."revoked_at" is null and "credentials"."overlap_ends_at" is not null;
