CREATE TABLE "evidence_files" (
	"id" uuid PRIMARY KEY NOT NULL,
	"thing" text NOT NULL,
	"about" uuid NOT NULL,
	"sha256" text NOT NULL,
	"sent_sha256" text NOT NULL,
	"bytes" integer NOT NULL,
	"kind" text NOT NULL,
	"name" text NOT NULL,
	"at" timestamp with time zone NOT NULL,
	"actor" text NOT NULL,
	"office_role" text NOT NULL,
	"office_area" text COLLATE "C" NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_reason" text,
	"withdrawn_actor" text,
	"withdrawn_role" text,
	"withdrawn_area" text COLLATE "C"
);
--> statement-breakpoint
CREATE INDEX "evidence_files_of" ON "evidence_files" USING btree ("thing","about","at");--> statement-breakpoint
CREATE INDEX "evidence_files_content" ON "evidence_files" USING btree ("sha256");