ALTER TABLE "public_rollups" ADD COLUMN "idle" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "idle" integer DEFAULT 0 NOT NULL;