ALTER TABLE "child_places" ALTER COLUMN "subdistrict" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child_places" ALTER COLUMN "puskesmas" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child_places" ALTER COLUMN "village" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child_places" ALTER COLUMN "posyandu" DROP NOT NULL;--> statement-breakpoint
ALTER TABLE "child_places" ADD COLUMN "written_at" timestamp with time zone;--> statement-breakpoint
UPDATE "audit_log" a SET "subject" = p."regency_code" || '|' || p."id" FROM "child_places" p WHERE a."action" LIKE 'place.%' AND a."subject" = p."regency_code" || '|' || p."key";--> statement-breakpoint
UPDATE "audit_log" SET "subject" = split_part("subject", '|', 1) WHERE "action" LIKE 'place.%' AND "subject" LIKE '%|%|%';--> statement-breakpoint
UPDATE "child_places" SET "written_at" = now() WHERE "status" = 'open';--> statement-breakpoint
UPDATE "child_places" SET "subdistrict" = NULL, "puskesmas" = NULL, "village" = NULL, "posyandu" = NULL WHERE "status" <> 'open';
