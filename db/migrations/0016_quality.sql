CREATE TABLE "quality_events" (
	"id" bigserial PRIMARY KEY NOT NULL,
	"finding_id" uuid NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"action" text NOT NULL,
	"actor" text,
	"office_role" text,
	"office_area" text COLLATE "C",
	"text" text,
	"due" text
);
--> statement-breakpoint
CREATE TABLE "quality_filled" (
	"month" text COLLATE "C" NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"forms" integer NOT NULL,
	"given" integer NOT NULL,
	"needed" integer NOT NULL,
	CONSTRAINT "quality_filled_month_area_code_pk" PRIMARY KEY("month","area_code")
);
--> statement-breakpoint
CREATE TABLE "quality_findings" (
	"id" uuid PRIMARY KEY NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"regency" text COLLATE "C" NOT NULL,
	"kind" text NOT NULL,
	"key" text COLLATE "C" NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"posyandu_id" text,
	"elements" text[] NOT NULL,
	"severity" integer NOT NULL,
	"why" jsonb NOT NULL,
	"fingerprint" text NOT NULL,
	"state" text NOT NULL,
	"due" text,
	"first_seen" timestamp with time zone NOT NULL,
	"changed_at" timestamp with time zone NOT NULL,
	"resolved_at" timestamp with time zone,
	"is_simulated" boolean NOT NULL
);
--> statement-breakpoint
CREATE TABLE "quality_pending" (
	"month" text COLLATE "C" NOT NULL,
	"regency" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	CONSTRAINT "quality_pending_month_regency_pk" PRIMARY KEY("month","regency")
);
--> statement-breakpoint
CREATE TABLE "quality_runs" (
	"month" text COLLATE "C" NOT NULL,
	"regency" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"forms" integer NOT NULL,
	"milliseconds" integer NOT NULL,
	CONSTRAINT "quality_runs_month_regency_pk" PRIMARY KEY("month","regency")
);
--> statement-breakpoint
ALTER TABLE "quality_events" ADD CONSTRAINT "quality_events_finding_id_quality_findings_id_fk" FOREIGN KEY ("finding_id") REFERENCES "public"."quality_findings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "quality_events_finding" ON "quality_events" USING btree ("finding_id");--> statement-breakpoint
CREATE UNIQUE INDEX "quality_findings_key" ON "quality_findings" USING btree ("month","key");--> statement-breakpoint
CREATE INDEX "quality_findings_area" ON "quality_findings" USING btree ("month","area_code");--> statement-breakpoint
CREATE INDEX "quality_findings_posyandu" ON "quality_findings" USING btree ("posyandu_id","kind");