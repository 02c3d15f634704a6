CREATE TABLE "saved_lists" (
	"id" uuid PRIMARY KEY NOT NULL,
	"owner" text NOT NULL,
	"name" text NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"month" text NOT NULL,
	"conditions" text NOT NULL,
	"columns" text NOT NULL,
	"sort" text NOT NULL,
	"created_at" timestamp with time zone NOT NULL
);
--> statement-breakpoint
CREATE UNIQUE INDEX "saved_lists_name" ON "saved_lists" USING btree ("owner","name");