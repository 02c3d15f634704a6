CREATE TABLE "child_spreads" (
	"month" text COLLATE "C" NOT NULL,
	"village_code" text COLLATE "C" NOT NULL,
	"kind" smallint NOT NULL,
	"bin" smallint NOT NULL,
	"children" integer NOT NULL,
	"total" bigint NOT NULL,
	"squares" bigint NOT NULL,
	CONSTRAINT "child_spreads_month_village_code_kind_bin_pk" PRIMARY KEY("month","village_code","kind","bin")
);
