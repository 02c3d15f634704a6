ALTER TABLE "reports" DROP CONSTRAINT "reports_posyandu_id_posyandu_id_fk";
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_submission_id_submissions_id_fk";
--> statement-breakpoint
-- What the two foreign keys held, for a whole statement at once: checking 52,000 rows one by one took longer than writing them. Whoever writes reports
-- holds the ledger, and whoever takes away what reports refer to takes it too, so that neither misses what the other is about to commit. EXECUTE plans
-- for the number of rows at hand; a plan that was kept would be the one of the first statement.
CREATE OR REPLACE FUNCTION "refuse_stray_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	is_stray boolean;
BEGIN
	PERFORM FROM "ledger" WHERE "id" = 1 FOR UPDATE;
	EXECUTE 'SELECT EXISTS (SELECT FROM "added" a WHERE NOT EXISTS (SELECT FROM "posyandu" p WHERE p."id" = a."posyandu_id"))' INTO is_stray;
	IF is_stray THEN
		RAISE foreign_key_violation USING MESSAGE = 'a report needs its posyandu', TABLE = 'reports', CONSTRAINT = 'reports_posyandu';
	END IF;
	EXECUTE 'SELECT EXISTS (SELECT FROM (SELECT DISTINCT "submission_id" FROM "added") a WHERE NOT EXISTS (SELECT FROM "submissions" s WHERE s."id" = a."submission_id"))' INTO is_stray;
	IF is_stray THEN
		RAISE foreign_key_violation USING MESSAGE = 'a report needs its submission', TABLE = 'reports', CONSTRAINT = 'reports_submission';
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "reports_stray" AFTER INSERT ON "reports" REFERENCING NEW TABLE AS "added" FOR EACH STATEMENT EXECUTE FUNCTION "refuse_stray_reports"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_moved_report"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	RAISE foreign_key_violation USING MESSAGE = 'a report stays with its posyandu and its submission', TABLE = 'reports';
END $$;
--> statement-breakpoint
CREATE TRIGGER "reports_moved" AFTER UPDATE OF "posyandu_id", "submission_id" ON "reports" FOR EACH ROW
	WHEN (NEW."posyandu_id" <> OLD."posyandu_id" OR NEW."submission_id" <> OLD."submission_id") EXECUTE FUNCTION "refuse_moved_report"();
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "wait_for_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	PERFORM FROM "ledger" WHERE "id" = 1 FOR UPDATE;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE OR REPLACE FUNCTION "refuse_to_leave_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	has_reports boolean;
BEGIN
	IF TG_TABLE_NAME = 'posyandu' THEN
		has_reports := EXISTS (SELECT FROM "reports" r WHERE r."posyandu_id" = OLD."id");
	ELSE
		has_reports := EXISTS (SELECT FROM "reports" r WHERE r."submission_id" = OLD."id");
	END IF;
	IF has_reports THEN
		RAISE foreign_key_violation USING MESSAGE = format('%s %s still has reports', TG_TABLE_NAME, OLD."id"), TABLE = TG_TABLE_NAME;
	END IF;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "posyandu_waits" BEFORE DELETE OR UPDATE OF "id" ON "posyandu" FOR EACH STATEMENT EXECUTE FUNCTION "wait_for_reports"();
--> statement-breakpoint
CREATE TRIGGER "posyandu_reported" AFTER DELETE OR UPDATE OF "id" ON "posyandu" FOR EACH ROW EXECUTE FUNCTION "refuse_to_leave_reports"();
--> statement-breakpoint
CREATE TRIGGER "submissions_wait" BEFORE DELETE OR UPDATE OF "id" ON "submissions" FOR EACH STATEMENT EXECUTE FUNCTION "wait_for_reports"();
--> statement-breakpoint
CREATE TRIGGER "submissions_reported" AFTER DELETE OR UPDATE OF "id" ON "submissions" FOR EACH ROW EXECUTE FUNCTION "refuse_to_leave_reports"();
