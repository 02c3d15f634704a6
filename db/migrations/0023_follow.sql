CREATE TABLE "stage_questions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"meeting_id" uuid NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"indicator" text,
	"asked_at" timestamp with time zone NOT NULL,
	"answered_at" timestamp with time zone
);
--> statement-breakpoint
CREATE TABLE "stages" (
	"meeting_id" uuid PRIMARY KEY NOT NULL,
	"code" text NOT NULL,
	"pass" text NOT NULL,
	"audience" text NOT NULL,
	"holder" text NOT NULL,
	"holder_role" text NOT NULL,
	"holder_area" text COLLATE "C" NOT NULL,
	"device" text NOT NULL,
	"heard_at" timestamp with time zone NOT NULL,
	"is_offered" boolean NOT NULL,
	"opened_at" timestamp with time zone NOT NULL,
	"closed_at" timestamp with time zone,
	"turn" integer NOT NULL,
	"by" text NOT NULL,
	"slide" uuid,
	"at" integer NOT NULL,
	"path" text[] NOT NULL,
	"called" text COLLATE "C",
	"pointed" text,
	"is_black" boolean NOT NULL,
	"is_live" boolean NOT NULL,
	"scheme" text NOT NULL,
	"started_at" timestamp with time zone,
	"shown_at" timestamp with time zone,
	CONSTRAINT "stages_code_unique" UNIQUE("code"),
	CONSTRAINT "stages_pass_unique" UNIQUE("pass")
);
--> statement-breakpoint
ALTER TABLE "stage_questions" ADD CONSTRAINT "stage_questions_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "stages" ADD CONSTRAINT "stages_meeting_id_meetings_id_fk" FOREIGN KEY ("meeting_id") REFERENCES "public"."meetings"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "stage_questions_meeting" ON "stage_questions" USING btree ("meeting_id");