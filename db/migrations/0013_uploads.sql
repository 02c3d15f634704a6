ALTER TABLE "reports" DROP CONSTRAINT "reports_posyandu_id_posyandu_id_fk";
--> statement-breakpoint
ALTER TABLE "reports" DROP CONSTRAINT "reports_submission_id_submissions_id_fk";
--> statement-breakpoint
ALTER TABLE "ledger" ADD COLUMN "registry" bigint DEFAULT 0 NOT NULL;
--> statement-breakpoint
-- What the two foreign keys held, for a whole statement at once: checking 52,000 rows one by one took longer than writing them. Whoever writes reports
-- holds the ledger, and whoever takes away what reports refer to takes it too, so that neither misses what the other is about to commit. EXECUTE plans
-- for the number of rows at hand; a plan that was kept would be the one of the first statement.
CREATE OR REPLACE FUNCTION "refuse_stray_reports"() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
	without_posyandu integer;
	without_submission integer;
BEGIN
	PERFORM FROM "ledger" WHERE "id" = 1 FOR UPDATE;
	EXECUTE 'SELECT count(*) FILTER (WHERE p."id" IS NULL), count(*) FILTER (WHERE s."id" IS NULL) FROM "added" a
		LEFT JOIN "posyandu" p ON p."id" = a."posyandu_id" LEFT JOIN "submissions" s ON s."id" = a."submission_id"' INTO without_posyandu, without_submission;
	IF without_posyandu > 0 THEN
		RAISE foreign_key_violation USING MESSAGE = 'a report needs its posyandu', TABLE = 'reports', CONSTRAINT = 'reports_posyandu';
	END IF;
	IF without_submission > 0 THEN
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
-- What files are matched against is kept by whoever reads them, for as long as this number stays. Counting holds the ledger, before any posyandu is touched.
CREATE OR REPLACE FUNCTION "count_registry_change"() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
	UPDATE "ledger" SET "registry" = "registry" + 1 WHERE "id" = 1;
	RETURN NULL;
END $$;
--> statement-breakpoint
CREATE TRIGGER "posyandu_counted" BEFORE INSERT OR DELETE OR TRUNCATE OR UPDATE OF "id", "name", "match_name", "village_code", "registration_number", "valid_from", "valid_to" ON "posyandu"
	FOR EACH STATEMENT EXECUTE FUNCTION "count_registry_change"();
--> statement-breakpoint
CREATE TRIGGER "posyandu_reported" AFTER DELETE OR UPDATE OF "id" ON "posyandu" FOR EACH ROW EXECUTE FUNCTION "refuse_to_leave_reports"();
--> statement-breakpoint
CREATE TRIGGER "submissions_wait" BEFORE DELETE OR UPDATE OF "id" ON "submissions" FOR EACH STATEMENT EXECUTE FUNCTION "wait_for_reports"();
--> statement-breakpoint
CREATE TRIGGER "submissions_reported" AFTER DELETE OR UPDATE OF "id" ON "submissions" FOR EACH ROW EXECUTE FUNCTION "refuse_to_leave_reports"();
