CREATE TABLE "decision_areas" (
	"decision_id" uuid NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	CONSTRAINT "decision_areas_decision_id_area_code_pk" PRIMARY KEY("decision_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "decision_progress" (
	"id" uuid PRIMARY KEY NOT NULL,
	"decision_id" uuid NOT NULL,
	"text" text NOT NULL,
	"link" text,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "decision_versions" (
	"decision_id" uuid NOT NULL,
	"version" integer NOT NULL,
	"content" jsonb NOT NULL,
	"reason" text,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	CONSTRAINT "decision_versions_decision_id_version_pk" PRIMARY KEY("decision_id","version")
);
--> statement-breakpoint
CREATE TABLE "decisions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"series" text NOT NULL,
	"ordinal" integer NOT NULL,
	"meeting" uuid,
	"text" text NOT NULL,
	"indicator" text,
	"field" text,
	"office" text NOT NULL,
	"due" text NOT NULL,
	"target" double precision,
	"priority" text NOT NULL,
	"state" text NOT NULL,
	"verification" text,
	"figure" jsonb,
	"version" integer NOT NULL,
	"written_at" timestamp with time zone,
	"created_at" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL
);
--> statement-breakpoint
ALTER TABLE "decision_areas" ADD CONSTRAINT "decision_areas_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_progress" ADD CONSTRAINT "decision_progress_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "decision_versions" ADD CONSTRAINT "decision_versions_decision_id_decisions_id_fk" FOREIGN KEY ("decision_id") REFERENCES "public"."decisions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "decision_areas_area" ON "decision_areas" USING btree ("area_code");--> statement-breakpoint
CREATE INDEX "decision_progress_of" ON "decision_progress" USING btree ("decision_id","at");--> statement-breakpoint
CREATE UNIQUE INDEX "decisions_number" ON "decisions" USING btree ("series","ordinal");--> statement-breakpoint
CREATE INDEX "decisions_due" ON "decisions" USING btree ("due");--> statement-breakpoint
CREATE INDEX "decisions_meeting" ON "decisions" USING btree ("meeting");