CREATE TABLE "frozen_contents" (
	"sha256" text PRIMARY KEY NOT NULL,
	"body" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "snapshot_parts" (
	"snapshot_id" uuid NOT NULL,
	"name" text NOT NULL,
	"sha256" text NOT NULL,
	"about" jsonb NOT NULL,
	CONSTRAINT "snapshot_parts_snapshot_id_name_pk" PRIMARY KEY("snapshot_id","name")
);
--> statement-breakpoint
CREATE TABLE "snapshots" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"number" integer NOT NULL,
	"title" text NOT NULL,
	"taken_at" timestamp with time zone NOT NULL,
	"sequence" bigint NOT NULL,
	"format" integer NOT NULL,
	"catalogue_version" text NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"registered" integer NOT NULL,
	"reported" integer NOT NULL,
	"on_time" integer NOT NULL,
	"public_reported" integer,
	"public_on_time" integer,
	"bytes" bigint NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"withdrawn_role" text,
	"withdrawn_area" text COLLATE "C"
);
--> statement-breakpoint
ALTER TABLE "snapshot_parts" ADD CONSTRAINT "snapshot_parts_snapshot_id_snapshots_id_fk" FOREIGN KEY ("snapshot_id") REFERENCES "public"."snapshots"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "snapshot_parts" ADD CONSTRAINT "snapshot_parts_sha256_frozen_contents_sha256_fk" FOREIGN KEY ("sha256") REFERENCES "public"."frozen_contents"("sha256") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "snapshot_parts_content" ON "snapshot_parts" USING btree ("sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "snapshots_number" ON "snapshots" USING btree ("area_code","month","number");--> statement-breakpoint
CREATE INDEX "snapshots_taken" ON "snapshots" USING btree ("taken_at");