ALTER TABLE "saved_lists" ADD COLUMN "against" text;--> statement-breakpoint
ALTER TABLE "saved_lists" ADD COLUMN "only" text;--> statement-breakpoint
ALTER TABLE "saved_lists" ADD COLUMN "top" integer;