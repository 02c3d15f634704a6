CREATE TABLE "meetings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"title" text NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"month" text NOT NULL,
	"held_on" date,
	"place" text NOT NULL,
	"state" text NOT NULL,
	"snapshot" uuid,
	"opened_at" timestamp with time zone,
	"closed_at" timestamp with time zone,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"actor" text NOT NULL,
	"version" integer NOT NULL,
	"created_at" timestamp with time zone NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
CREATE TABLE "slides" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"position" integer NOT NULL,
	"kind" text NOT NULL,
	"title" text,
	"area_code" text COLLATE "C",
	"month" text,
	"indicator" text,
	"look" text DEFAULT '' NOT NULL,
	"notes" text DEFAULT '' NOT NULL,
	"minutes" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "meetings" ADD CONSTRAINT "meetings_snapshot_snapshots_id_fk" FOREIGN KEY ("snapshot") REFERENCES "public"."snapshots"("id") ON DELETE set null ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "slides" ADD CONSTRAINT "slides_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "meetings_held" ON "meetings" USING btree ("held_on");--> statement-breakpoint
CREATE UNIQUE INDEX "slides_position" ON "slides" USING btree ("meeting_id","position");