CREATE TABLE "target_paths" (
	"area_code" text COLLATE "C" NOT NULL,
	"indicator" text NOT NULL,
	"version" integer NOT NULL,
	"source" text NOT NULL,
	"baseline_year" integer,
	"baseline" double precision,
	"set_at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL,
	CONSTRAINT "target_paths_area_code_indicator_version_pk" PRIMARY KEY("area_code","indicator","version")
);
--> statement-breakpoint
CREATE TABLE "target_years" (
	"area_code" text COLLATE "C" NOT NULL,
	"indicator" text NOT NULL,
	"version" integer NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL,
	CONSTRAINT "target_years_area_code_indicator_version_year_pk" PRIMARY KEY("area_code","indicator","version","year")
);
--> statement-breakpoint
-- A path so far had its document with each year, and no version.
INSERT INTO "target_paths" ("area_code", "indicator", "version", "source", "set_at", "actor", "office_role", "office_area")
	SELECT "area_code", "indicator", 1, max("source"), now(), 'migration', 'planner', "area_code" FROM "targets" GROUP BY "area_code", "indicator";
--> statement-breakpoint
INSERT INTO "target_years" ("area_code", "indicator", "version", "year", "value")
	SELECT "area_code", "indicator", 1, "year", "value" FROM "targets";
--> statement-breakpoint
DROP TABLE "targets" CASCADE;--> statement-breakpoint
ALTER TABLE "target_years" ADD CONSTRAINT "target_years_path" FOREIGN KEY ("area_code","indicator","version") REFERENCES "public"."target_paths"("area_code","indicator","version") ON DELETE cascade ON UPDATE no action;