ALTER TABLE "public_rollups" ADD COLUMN "kader_purwa_num" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "public_rollups" ADD COLUMN "kader_purwa_den" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "public_rollups" ADD COLUMN "kader_purwa_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "public_rollups" ADD COLUMN "kader_madya_num" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "public_rollups" ADD COLUMN "kader_madya_den" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "public_rollups" ADD COLUMN "kader_madya_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_purwa_num" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_purwa_den" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_purwa_n" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_madya_num" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_madya_den" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "kader_madya_n" integer DEFAULT 0 NOT NULL;