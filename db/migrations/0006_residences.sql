CREATE TABLE "former_villages" (
	"posyandu_id" text NOT NULL,
	"village_code" text COLLATE "C" NOT NULL,
	"there_from" text,
	"there_to" text NOT NULL,
	"registration_number" text,
	CONSTRAINT "former_villages_posyandu_id_there_to_pk" PRIMARY KEY("posyandu_id","there_to")
);
--> statement-breakpoint
ALTER TABLE "posyandu" ADD COLUMN "village_since" text;--> statement-breakpoint
ALTER TABLE "former_villages" ADD CONSTRAINT "former_villages_posyandu_id_posyandu_id_fk" FOREIGN KEY ("posyandu_id") REFERENCES "public"."posyandu"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "former_villages" ADD CONSTRAINT "former_villages_village_code_areas_code_fk" FOREIGN KEY ("village_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "former_villages_village" ON "former_villages" USING btree ("village_code");