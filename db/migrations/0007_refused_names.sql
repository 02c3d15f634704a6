ALTER TABLE "refused_rows" ADD COLUMN "written" jsonb DEFAULT '{}'::jsonb NOT NULL;--> statement-breakpoint
UPDATE "refused_rows" f SET "mended_by" = NULL FROM "submissions" s WHERE s."id" = f."mended_by" AND s."status" = 'withdrawn' AND f."mended_by" <> f."submission_id";
