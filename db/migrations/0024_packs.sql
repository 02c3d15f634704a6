CREATE TABLE "meeting_packs" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"snapshot" uuid NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"key" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "meeting_returns" (
	"sha256" text PRIMARY KEY NOT NULL,
	"pack_id" uuid NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meeting_packs" ADD CONSTRAINT "meeting_packs_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "meeting_returns" ADD CONSTRAINT "meeting_returns_pack_id_meeting_packs_id_fk" FOREIGN KEY ("pack_id") REFERENCES "public"."meeting_packs"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meeting_packs_meeting" ON "meeting_packs" USING btree ("meeting_id");--> statement-breakpoint
CREATE INDEX "meeting_returns_pack" ON "meeting_returns" USING btree ("pack_id");