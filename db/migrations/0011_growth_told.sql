CREATE TABLE "public_growth_told" (
	"month" text COLLATE "C" NOT NULL,
	"sequence" bigint NOT NULL,
	"found_sequence" bigint NOT NULL,
	"told" jsonb NOT NULL,
	"spans" jsonb NOT NULL,
	"form" text NOT NULL,
	CONSTRAINT "public_growth_told_month_sequence_pk" PRIMARY KEY("month","sequence")
);
