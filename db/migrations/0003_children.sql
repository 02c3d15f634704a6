CREATE TABLE "child_counts" (
	"month" text COLLATE "C" NOT NULL,
	"posyandu_id" text NOT NULL,
	"sex" char(1) NOT NULL,
	"age_group" smallint NOT NULL,
	"children" integer NOT NULL,
	"simulated" integer NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"weighed" integer NOT NULL,
	"height_given" integer NOT NULL,
	"height_measured" integer NOT NULL,
	"stunted" integer NOT NULL,
	"severely_stunted" integer NOT NULL,
	"weight_height_assessed" integer NOT NULL,
	"wasted" integer NOT NULL,
	"severely_wasted" integer NOT NULL,
	"overweight" integer NOT NULL,
	"weight_age_assessed" integer NOT NULL,
	"underweight" integer NOT NULL,
	"severely_underweight" integer NOT NULL,
	"flagged" integer NOT NULL,
	"signed" integer NOT NULL,
	"n_gained" integer NOT NULL,
	"t_not_gained" integer NOT NULL,
	"o_absent_last_month" integer NOT NULL,
	"b_first_time" integer NOT NULL,
	"two_t" integer,
	CONSTRAINT "child_counts_month_posyandu_id_sex_age_group_pk" PRIMARY KEY("month","posyandu_id","sex","age_group")
);
--> statement-breakpoint
CREATE TABLE "child_places" (
	"id" serial PRIMARY KEY NOT NULL,
	"regency_code" text COLLATE "C" NOT NULL,
	"key" text NOT NULL,
	"subdistrict" text NOT NULL,
	"puskesmas" text NOT NULL,
	"village" text NOT NULL,
	"posyandu" text NOT NULL,
	"status" text NOT NULL,
	"posyandu_id" text,
	"decided_by" text,
	"decided_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "heading_choices" (
	"area_code" text COLLATE "C" NOT NULL,
	"heading" text NOT NULL,
	"use" text NOT NULL,
	"actor" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "heading_choices_area_code_heading_pk" PRIMARY KEY("area_code","heading")
);
--> statement-breakpoint
CREATE TABLE "measurements" (
	"month" text COLLATE "C" NOT NULL,
	"child" uuid NOT NULL,
	"key_id" smallint NOT NULL,
	"submission_id" uuid NOT NULL,
	"place_id" integer NOT NULL,
	"row_number" integer NOT NULL,
	"is_current" boolean NOT NULL,
	"sex" char(1),
	"age_days" smallint,
	"weight_kg" real,
	"height_cm" real,
	"posture" char(1),
	"gain" char(1),
	"haz" double precision,
	"waz" double precision,
	"whz" double precision,
	"baz" double precision,
	"flags" smallint NOT NULL,
	"stated_class" smallint,
	"difference" smallint,
	CONSTRAINT "measurements_month_child_submission_id_pk" PRIMARY KEY("month","child","submission_id")
) PARTITION BY LIST ("month");
--> statement-breakpoint
ALTER TABLE "posyandu" ADD COLUMN "puskesmas" text;--> statement-breakpoint
ALTER TABLE "rollups" ADD COLUMN "from_children" integer DEFAULT 0 NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "form" text DEFAULT 'posyandu' NOT NULL;--> statement-breakpoint
ALTER TABLE "submissions" ADD COLUMN "children" jsonb;--> statement-breakpoint
ALTER TABLE "child_places" ADD CONSTRAINT "child_places_posyandu_id_posyandu_id_fk" FOREIGN KEY ("posyandu_id") REFERENCES "public"."posyandu"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE UNIQUE INDEX "child_places_key" ON "child_places" USING btree ("regency_code","key");--> statement-breakpoint
CREATE INDEX "child_places_posyandu" ON "child_places" USING btree ("posyandu_id");--> statement-breakpoint
CREATE INDEX "measurements_place" ON "measurements" USING btree ("place_id");