CREATE TABLE "sign_in_attempts" (
	"key" text PRIMARY KEY NOT NULL,
	"points" integer NOT NULL,
	"expire" timestamp with time zone
);
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "tell_access_changed"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	told jsonb := to_jsonb(coalesce(NEW, OLD));
BEGIN
	-- The column that names the person is given with the trigger.
	PERFORM pg_notify('access', told ->> TG_ARGV[0]);
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "end_sessions_of_old_password"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	DELETE FROM "session" WHERE "user_id" = NEW."user_id";
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "user_access" AFTER UPDATE OF "role", "banned", "ban_expires", "name", "email" ON "user" FOR EACH ROW EXECUTE FUNCTION "tell_access_changed"('id');
--> statement-breakpoint
CREATE TRIGGER "user_areas_access" AFTER INSERT OR UPDATE OR DELETE ON "user_areas" FOR EACH ROW EXECUTE FUNCTION "tell_access_changed"('user_id');
--> statement-breakpoint
CREATE TRIGGER "session_end" AFTER DELETE ON "session" FOR EACH ROW EXECUTE FUNCTION "tell_access_changed"('user_id');
--> statement-breakpoint
CREATE TRIGGER "session_shortened" AFTER UPDATE OF "expires_at", "user_id", "token" ON "session" FOR EACH ROW
	WHEN (NEW."expires_at" < OLD."expires_at" OR NEW."user_id" <> OLD."user_id" OR NEW."token" <> OLD."token") EXECUTE FUNCTION "tell_access_changed"('user_id');
--> statement-breakpoint
CREATE TRIGGER "apikey_end" AFTER DELETE ON "apikey" FOR EACH ROW EXECUTE FUNCTION "tell_access_changed"('reference_id');
--> statement-breakpoint
CREATE TRIGGER "apikey_changed" AFTER UPDATE OF "enabled", "expires_at", "key", "reference_id" ON "apikey" FOR EACH ROW EXECUTE FUNCTION "tell_access_changed"('reference_id');
--> statement-breakpoint
CREATE TRIGGER "account_password" AFTER UPDATE OF "password" ON "account" FOR EACH ROW
	WHEN (NEW."password" IS DISTINCT FROM OLD."password") EXECUTE FUNCTION "end_sessions_of_old_password"();
