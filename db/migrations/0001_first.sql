CREATE TABLE "areas" (
	"code" text COLLATE "C" PRIMARY KEY NOT NULL,
	"level" text NOT NULL,
	"parent_code" text COLLATE "C",
	"name" text NOT NULL,
	"official_name" text NOT NULL,
	"kind" text NOT NULL,
	"bps_code" text,
	"valid_from" date DEFAULT '1945-08-17' NOT NULL,
	"valid_to" date,
	"predecessor_code" text,
	"geometry" geometry(MultiPolygon,4326),
	"label_point" geometry(Point,4326),
	"area_km2" double precision,
	"boundary_source" text
);
--> statement-breakpoint
CREATE TABLE "posyandu" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"match_name" text NOT NULL,
	"village_code" text COLLATE "C" NOT NULL,
	"registration_number" text,
	"location" geometry(Point,4326),
	"strata" text,
	"valid_from" text NOT NULL,
	"valid_to" text,
	"is_simulated" boolean DEFAULT false NOT NULL,
	CONSTRAINT "posyandu_registration_in_village" CHECK ("posyandu"."registration_number" is null or "posyandu"."registration_number" ~ ('^' || replace("posyandu"."village_code", '.', '\.') || '\.[0-9]{3}$'))
);
--> statement-breakpoint
CREATE TABLE "topologies" (
	"parent_code" text COLLATE "C" NOT NULL,
	"level" text NOT NULL,
	"hash" text NOT NULL,
	"body" "bytea" NOT NULL,
	"bytes" integer NOT NULL,
	"source" text NOT NULL,
	"made_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "topologies_parent_code_level_pk" PRIMARY KEY("parent_code","level")
);
--> statement-breakpoint
CREATE TABLE "account" (
	"id" text PRIMARY KEY NOT NULL,
	"account_id" text NOT NULL,
	"provider_id" text NOT NULL,
	"user_id" text NOT NULL,
	"access_token" text,
	"refresh_token" text,
	"id_token" text,
	"access_token_expires_at" timestamp with time zone,
	"refresh_token_expires_at" timestamp with time zone,
	"scope" text,
	"password" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "apikey" (
	"id" text PRIMARY KEY NOT NULL,
	"config_id" text DEFAULT 'default' NOT NULL,
	"name" text,
	"start" text,
	"reference_id" text NOT NULL,
	"prefix" text,
	"key" text NOT NULL,
	"refill_interval" integer,
	"refill_amount" integer,
	"last_refill_at" timestamp with time zone,
	"enabled" boolean DEFAULT true,
	"rate_limit_enabled" boolean DEFAULT true,
	"rate_limit_time_window" integer,
	"rate_limit_max" integer,
	"request_count" integer DEFAULT 0,
	"remaining" integer,
	"last_request" timestamp with time zone,
	"expires_at" timestamp with time zone,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"permissions" text,
	"metadata" text
);
--> statement-breakpoint
CREATE TABLE "session" (
	"id" text PRIMARY KEY NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"token" text NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"ip_address" text,
	"user_agent" text,
	"user_id" text NOT NULL,
	"impersonated_by" text,
	CONSTRAINT "session_token_unique" UNIQUE("token")
);
--> statement-breakpoint
CREATE TABLE "user" (
	"id" text PRIMARY KEY NOT NULL,
	"name" text NOT NULL,
	"email" text NOT NULL,
	"email_verified" boolean DEFAULT false NOT NULL,
	"image" text,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL,
	"role" text,
	"banned" boolean DEFAULT false,
	"ban_reason" text,
	"ban_expires" timestamp with time zone,
	CONSTRAINT "user_email_unique" UNIQUE("email")
);
--> statement-breakpoint
CREATE TABLE "user_areas" (
	"user_id" text NOT NULL,
	"area_code" text NOT NULL,
	CONSTRAINT "user_areas_user_id_area_code_pk" PRIMARY KEY("user_id","area_code")
);
--> statement-breakpoint
CREATE TABLE "verification" (
	"id" text PRIMARY KEY NOT NULL,
	"identifier" text NOT NULL,
	"value" text NOT NULL,
	"expires_at" timestamp with time zone NOT NULL,
	"created_at" timestamp with time zone DEFAULT now() NOT NULL,
	"updated_at" timestamp with time zone DEFAULT now() NOT NULL
);
--> statement-breakpoint
CREATE TABLE "audit_log" (
	"id" serial PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"actor" text NOT NULL,
	"action" text NOT NULL,
	"subject" text NOT NULL,
	"detail" jsonb DEFAULT '{}'::jsonb NOT NULL
);
--> statement-breakpoint
CREATE TABLE "change_log" (
	"sequence" bigint PRIMARY KEY NOT NULL,
	"at" timestamp with time zone DEFAULT now() NOT NULL,
	"kind" text NOT NULL,
	"area_code" text NOT NULL,
	"months" text[] NOT NULL,
	"villages" text[] NOT NULL,
	"submission_id" uuid,
	"posyandu" integer DEFAULT 0 NOT NULL,
	"reported" integer DEFAULT 0 NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL
);
--> statement-breakpoint
CREATE TABLE "ledger" (
	"id" integer PRIMARY KEY NOT NULL,
	"sequence" bigint NOT NULL
);
--> statement-breakpoint
CREATE TABLE "settings" (
	"key" text PRIMARY KEY NOT NULL,
	"value" text NOT NULL
);
--> statement-breakpoint
CREATE TABLE "survey_figures" (
	"area_code" text NOT NULL,
	"year" integer NOT NULL,
	"survey" text NOT NULL,
	"indicator" text DEFAULT 'stunting' NOT NULL,
	"prevalence_pct" double precision NOT NULL,
	"source" text NOT NULL,
	"confidence" text NOT NULL,
	CONSTRAINT "survey_figures_area_code_year_survey_indicator_pk" PRIMARY KEY("area_code","year","survey","indicator")
);
--> statement-breakpoint
CREATE TABLE "targets" (
	"area_code" text NOT NULL,
	"indicator" text NOT NULL,
	"year" integer NOT NULL,
	"value" double precision NOT NULL,
	"source" text NOT NULL,
	CONSTRAINT "targets_area_code_indicator_year_pk" PRIMARY KEY("area_code","indicator","year")
);
--> statement-breakpoint
CREATE TABLE "reports" (
	"posyandu_id" text NOT NULL,
	"month" text COLLATE "C" NOT NULL,
	"submission_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"is_current" boolean NOT NULL,
	"received_at" timestamp with time zone NOT NULL,
	"open_days" integer,
	"kader_registered" integer,
	"kader_active" integer,
	"kader_trained" integer,
	"kader_purwa" integer,
	"kader_madya" integer,
	"kader_utama" integer,
	"kader_incentive_paid" integer,
	"home_visits" integer,
	"education_sessions" integer,
	"education_participants" integer,
	"supervision_visits" integer,
	"s_target" integer,
	"k_card" integer,
	"d_weighed" integer,
	"n_gained" integer,
	"t_not_gained" integer,
	"o_absent_last_month" integer,
	"b_first_time" integer,
	"two_t" integer,
	"below_red_line" integer,
	"height_measured" integer,
	"stunted" integer,
	"severely_stunted" integer,
	"weight_height_assessed" integer,
	"wasted" integer,
	"severely_wasted" integer,
	"overweight" integer,
	"weight_age_assessed" integer,
	"underweight" integer,
	"severely_underweight" integer,
	"infant_under6m" integer,
	"exclusive_breastfed" integer,
	"immunization_target" integer,
	"immunized_complete" integer,
	"vitamin_a_target" integer,
	"vitamin_a_given" integer,
	"pmt_recipients" integer,
	"development_screened" integer,
	"pregnant_target" integer,
	"pregnant_served" integer,
	"pregnant_ttd" integer,
	"pregnant_kek" integer,
	"postpartum_target" integer,
	"postpartum_served" integer,
	"adolescent_target" integer,
	"adolescent_served" integer,
	"adult_target" integer,
	"adult_screened" integer,
	"elderly_target" integer,
	"elderly_screened" integer,
	"referred" integer,
	"referral_completed" integer,
	"paud_target" integer,
	"paud_enrolled" integer,
	"out_of_school_found" integer,
	"out_of_school_referred" integer,
	"parenting_sessions" integer,
	"parenting_participants" integer,
	"digital_literacy_participants" integer,
	"no_clean_water_found" integer,
	"no_clean_water_handled" integer,
	"no_latrine_found" integer,
	"no_latrine_handled" integer,
	"waste_bank_active" integer,
	"rtlh_found" integer,
	"rtlh_proposed" integer,
	"rtlh_rehabilitated" integer,
	"home_garden_active" integer,
	"disaster_sessions" integer,
	"disaster_participants" integer,
	"disturbance_reports" integer,
	"disturbance_handled" integer,
	"night_watch_active" integer,
	"poor_registered" integer,
	"poor_without_aid" integer,
	"aid_recipients" integer,
	"vulnerable_found" integer,
	"vulnerable_referred" integer,
	"requests_education_received" integer,
	"requests_education_completed" integer,
	"requests_education_on_time" integer,
	"requests_health_received" integer,
	"requests_health_completed" integer,
	"requests_health_on_time" integer,
	"requests_public_works_received" integer,
	"requests_public_works_completed" integer,
	"requests_public_works_on_time" integer,
	"requests_housing_received" integer,
	"requests_housing_completed" integer,
	"requests_housing_on_time" integer,
	"requests_order_received" integer,
	"requests_order_completed" integer,
	"requests_order_on_time" integer,
	"requests_social_received" integer,
	"requests_social_completed" integer,
	"requests_social_on_time" integer,
	CONSTRAINT "reports_posyandu_id_month_submission_id_pk" PRIMARY KEY("posyandu_id","month","submission_id")
);
--> statement-breakpoint
CREATE TABLE "rollups" (
	"month" text COLLATE "C" NOT NULL,
	"level" text NOT NULL,
	"area_code" text COLLATE "C" NOT NULL,
	"registered" integer DEFAULT 0 NOT NULL,
	"reported" integer DEFAULT 0 NOT NULL,
	"on_time" integer DEFAULT 0 NOT NULL,
	"simulated" integer DEFAULT 0 NOT NULL,
	"last_received_at" timestamp with time zone,
	"reporting_completeness_num" integer DEFAULT 0 NOT NULL,
	"reporting_completeness_den" integer DEFAULT 0 NOT NULL,
	"reporting_completeness_n" integer DEFAULT 0 NOT NULL,
	"reporting_timeliness_num" integer DEFAULT 0 NOT NULL,
	"reporting_timeliness_den" integer DEFAULT 0 NOT NULL,
	"reporting_timeliness_n" integer DEFAULT 0 NOT NULL,
	"posyandu_open_num" integer DEFAULT 0 NOT NULL,
	"posyandu_open_den" integer DEFAULT 0 NOT NULL,
	"posyandu_open_n" integer DEFAULT 0 NOT NULL,
	"home_visits_per_posyandu_num" integer DEFAULT 0 NOT NULL,
	"home_visits_per_posyandu_den" integer DEFAULT 0 NOT NULL,
	"home_visits_per_posyandu_n" integer DEFAULT 0 NOT NULL,
	"supervised_num" integer DEFAULT 0 NOT NULL,
	"supervised_den" integer DEFAULT 0 NOT NULL,
	"supervised_n" integer DEFAULT 0 NOT NULL,
	"kader_per_posyandu_num" integer DEFAULT 0 NOT NULL,
	"kader_per_posyandu_den" integer DEFAULT 0 NOT NULL,
	"kader_per_posyandu_n" integer DEFAULT 0 NOT NULL,
	"kader_coverage_num" integer DEFAULT 0 NOT NULL,
	"kader_coverage_den" integer DEFAULT 0 NOT NULL,
	"kader_coverage_n" integer DEFAULT 0 NOT NULL,
	"kader_trained_num" integer DEFAULT 0 NOT NULL,
	"kader_trained_den" integer DEFAULT 0 NOT NULL,
	"kader_trained_n" integer DEFAULT 0 NOT NULL,
	"kader_utama_num" integer DEFAULT 0 NOT NULL,
	"kader_utama_den" integer DEFAULT 0 NOT NULL,
	"kader_utama_n" integer DEFAULT 0 NOT NULL,
	"kader_incentive_num" integer DEFAULT 0 NOT NULL,
	"kader_incentive_den" integer DEFAULT 0 NOT NULL,
	"kader_incentive_n" integer DEFAULT 0 NOT NULL,
	"ds_num" integer DEFAULT 0 NOT NULL,
	"ds_den" integer DEFAULT 0 NOT NULL,
	"ds_n" integer DEFAULT 0 NOT NULL,
	"ks_num" integer DEFAULT 0 NOT NULL,
	"ks_den" integer DEFAULT 0 NOT NULL,
	"ks_n" integer DEFAULT 0 NOT NULL,
	"dk_num" integer DEFAULT 0 NOT NULL,
	"dk_den" integer DEFAULT 0 NOT NULL,
	"dk_n" integer DEFAULT 0 NOT NULL,
	"nd_prime_num" integer DEFAULT 0 NOT NULL,
	"nd_prime_den" integer DEFAULT 0 NOT NULL,
	"nd_prime_n" integer DEFAULT 0 NOT NULL,
	"nd_num" integer DEFAULT 0 NOT NULL,
	"nd_den" integer DEFAULT 0 NOT NULL,
	"nd_n" integer DEFAULT 0 NOT NULL,
	"two_t_num" integer DEFAULT 0 NOT NULL,
	"two_t_den" integer DEFAULT 0 NOT NULL,
	"two_t_n" integer DEFAULT 0 NOT NULL,
	"bgm_num" integer DEFAULT 0 NOT NULL,
	"bgm_den" integer DEFAULT 0 NOT NULL,
	"bgm_n" integer DEFAULT 0 NOT NULL,
	"stunting_num" integer DEFAULT 0 NOT NULL,
	"stunting_den" integer DEFAULT 0 NOT NULL,
	"stunting_n" integer DEFAULT 0 NOT NULL,
	"severe_stunting_num" integer DEFAULT 0 NOT NULL,
	"severe_stunting_den" integer DEFAULT 0 NOT NULL,
	"severe_stunting_n" integer DEFAULT 0 NOT NULL,
	"height_measured_share_num" integer DEFAULT 0 NOT NULL,
	"height_measured_share_den" integer DEFAULT 0 NOT NULL,
	"height_measured_share_n" integer DEFAULT 0 NOT NULL,
	"wasting_num" integer DEFAULT 0 NOT NULL,
	"wasting_den" integer DEFAULT 0 NOT NULL,
	"wasting_n" integer DEFAULT 0 NOT NULL,
	"underweight_num" integer DEFAULT 0 NOT NULL,
	"underweight_den" integer DEFAULT 0 NOT NULL,
	"underweight_n" integer DEFAULT 0 NOT NULL,
	"overweight_num" integer DEFAULT 0 NOT NULL,
	"overweight_den" integer DEFAULT 0 NOT NULL,
	"overweight_n" integer DEFAULT 0 NOT NULL,
	"exclusive_bf_num" integer DEFAULT 0 NOT NULL,
	"exclusive_bf_den" integer DEFAULT 0 NOT NULL,
	"exclusive_bf_n" integer DEFAULT 0 NOT NULL,
	"immunization_num" integer DEFAULT 0 NOT NULL,
	"immunization_den" integer DEFAULT 0 NOT NULL,
	"immunization_n" integer DEFAULT 0 NOT NULL,
	"vitamin_a_num" integer DEFAULT 0 NOT NULL,
	"vitamin_a_den" integer DEFAULT 0 NOT NULL,
	"vitamin_a_n" integer DEFAULT 0 NOT NULL,
	"development_num" integer DEFAULT 0 NOT NULL,
	"development_den" integer DEFAULT 0 NOT NULL,
	"development_n" integer DEFAULT 0 NOT NULL,
	"pregnant_num" integer DEFAULT 0 NOT NULL,
	"pregnant_den" integer DEFAULT 0 NOT NULL,
	"pregnant_n" integer DEFAULT 0 NOT NULL,
	"pregnant_ttd_num" integer DEFAULT 0 NOT NULL,
	"pregnant_ttd_den" integer DEFAULT 0 NOT NULL,
	"pregnant_ttd_n" integer DEFAULT 0 NOT NULL,
	"pregnant_kek_num" integer DEFAULT 0 NOT NULL,
	"pregnant_kek_den" integer DEFAULT 0 NOT NULL,
	"pregnant_kek_n" integer DEFAULT 0 NOT NULL,
	"postpartum_num" integer DEFAULT 0 NOT NULL,
	"postpartum_den" integer DEFAULT 0 NOT NULL,
	"postpartum_n" integer DEFAULT 0 NOT NULL,
	"adolescent_num" integer DEFAULT 0 NOT NULL,
	"adolescent_den" integer DEFAULT 0 NOT NULL,
	"adolescent_n" integer DEFAULT 0 NOT NULL,
	"adult_num" integer DEFAULT 0 NOT NULL,
	"adult_den" integer DEFAULT 0 NOT NULL,
	"adult_n" integer DEFAULT 0 NOT NULL,
	"elderly_num" integer DEFAULT 0 NOT NULL,
	"elderly_den" integer DEFAULT 0 NOT NULL,
	"elderly_n" integer DEFAULT 0 NOT NULL,
	"referral_num" integer DEFAULT 0 NOT NULL,
	"referral_den" integer DEFAULT 0 NOT NULL,
	"referral_n" integer DEFAULT 0 NOT NULL,
	"paud_num" integer DEFAULT 0 NOT NULL,
	"paud_den" integer DEFAULT 0 NOT NULL,
	"paud_n" integer DEFAULT 0 NOT NULL,
	"out_of_school_num" integer DEFAULT 0 NOT NULL,
	"out_of_school_den" integer DEFAULT 0 NOT NULL,
	"out_of_school_n" integer DEFAULT 0 NOT NULL,
	"clean_water_num" integer DEFAULT 0 NOT NULL,
	"clean_water_den" integer DEFAULT 0 NOT NULL,
	"clean_water_n" integer DEFAULT 0 NOT NULL,
	"latrine_num" integer DEFAULT 0 NOT NULL,
	"latrine_den" integer DEFAULT 0 NOT NULL,
	"latrine_n" integer DEFAULT 0 NOT NULL,
	"rtlh_num" integer DEFAULT 0 NOT NULL,
	"rtlh_den" integer DEFAULT 0 NOT NULL,
	"rtlh_n" integer DEFAULT 0 NOT NULL,
	"disturbance_num" integer DEFAULT 0 NOT NULL,
	"disturbance_den" integer DEFAULT 0 NOT NULL,
	"disturbance_n" integer DEFAULT 0 NOT NULL,
	"aid_gap_num" integer DEFAULT 0 NOT NULL,
	"aid_gap_den" integer DEFAULT 0 NOT NULL,
	"aid_gap_n" integer DEFAULT 0 NOT NULL,
	"six_spm_num" integer DEFAULT 0 NOT NULL,
	"six_spm_den" integer DEFAULT 0 NOT NULL,
	"six_spm_n" integer DEFAULT 0 NOT NULL,
	"field_education_num" integer DEFAULT 0 NOT NULL,
	"field_education_den" integer DEFAULT 0 NOT NULL,
	"field_education_n" integer DEFAULT 0 NOT NULL,
	"field_health_num" integer DEFAULT 0 NOT NULL,
	"field_health_den" integer DEFAULT 0 NOT NULL,
	"field_health_n" integer DEFAULT 0 NOT NULL,
	"field_public_works_num" integer DEFAULT 0 NOT NULL,
	"field_public_works_den" integer DEFAULT 0 NOT NULL,
	"field_public_works_n" integer DEFAULT 0 NOT NULL,
	"field_housing_num" integer DEFAULT 0 NOT NULL,
	"field_housing_den" integer DEFAULT 0 NOT NULL,
	"field_housing_n" integer DEFAULT 0 NOT NULL,
	"field_order_num" integer DEFAULT 0 NOT NULL,
	"field_order_den" integer DEFAULT 0 NOT NULL,
	"field_order_n" integer DEFAULT 0 NOT NULL,
	"field_social_num" integer DEFAULT 0 NOT NULL,
	"field_social_den" integer DEFAULT 0 NOT NULL,
	"field_social_n" integer DEFAULT 0 NOT NULL,
	"requests_on_time_num" integer DEFAULT 0 NOT NULL,
	"requests_on_time_den" integer DEFAULT 0 NOT NULL,
	"requests_on_time_n" integer DEFAULT 0 NOT NULL,
	CONSTRAINT "rollups_month_level_area_code_pk" PRIMARY KEY("month","level","area_code")
);
--> statement-breakpoint
CREATE TABLE "name_decisions" (
	"village_code" text NOT NULL,
	"match_name" text NOT NULL,
	"posyandu_id" text NOT NULL,
	"actor" text NOT NULL,
	"decided_at" timestamp with time zone DEFAULT now() NOT NULL,
	CONSTRAINT "name_decisions_village_code_match_name_pk" PRIMARY KEY("village_code","match_name")
);
--> statement-breakpoint
CREATE TABLE "refused_rows" (
	"submission_id" uuid NOT NULL,
	"row_number" integer NOT NULL,
	"area_code" text NOT NULL,
	"month" text,
	"posyandu_id" text,
	"cells" jsonb NOT NULL,
	"issues" jsonb NOT NULL,
	"mended_by" uuid,
	CONSTRAINT "refused_rows_submission_id_row_number_pk" PRIMARY KEY("submission_id","row_number")
);
--> statement-breakpoint
CREATE TABLE "submission_files" (
	"sha256" text PRIMARY KEY NOT NULL,
	"bytes" "bytea" NOT NULL
);
--> statement-breakpoint
CREATE TABLE "submissions" (
	"id" uuid PRIMARY KEY NOT NULL,
	"area_code" text NOT NULL,
	"months" text[] NOT NULL,
	"status" text NOT NULL,
	"source" text NOT NULL,
	"is_simulated" boolean DEFAULT false NOT NULL,
	"actor" text NOT NULL,
	"actor_name" text NOT NULL,
	"file_name" text NOT NULL,
	"file_sha256" text NOT NULL,
	"file_bytes" integer NOT NULL,
	"idempotency_key" text,
	"received_at" timestamp with time zone NOT NULL,
	"sequence" bigint NOT NULL,
	"withdrawn_at" timestamp with time zone,
	"withdrawn_sequence" bigint,
	"rows_read" integer NOT NULL,
	"rows_accepted" integer NOT NULL,
	"rows_refused" integer NOT NULL,
	"rows_new" integer NOT NULL,
	"rows_changed" integer NOT NULL,
	"rows_unchanged" integer NOT NULL,
	"issues" jsonb NOT NULL,
	"issue_count" integer NOT NULL
);
--> statement-breakpoint
ALTER TABLE "posyandu" ADD CONSTRAINT "posyandu_village_code_areas_code_fk" FOREIGN KEY ("village_code") REFERENCES "public"."areas"("code") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "account" ADD CONSTRAINT "account_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "session" ADD CONSTRAINT "session_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "user_areas" ADD CONSTRAINT "user_areas_user_id_user_id_fk" FOREIGN KEY ("user_id") REFERENCES "public"."user"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_posyandu_id_posyandu_id_fk" FOREIGN KEY ("posyandu_id") REFERENCES "public"."posyandu"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "reports" ADD CONSTRAINT "reports_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE no action ON UPDATE no action;--> statement-breakpoint
ALTER TABLE "refused_rows" ADD CONSTRAINT "refused_rows_submission_id_submissions_id_fk" FOREIGN KEY ("submission_id") REFERENCES "public"."submissions"("id") ON DELETE cascade ON UPDATE no action;--> statement-breakpoint
CREATE INDEX "areas_parent" ON "areas" USING btree ("parent_code");--> statement-breakpoint
CREATE INDEX "areas_level_code" ON "areas" USING btree ("level","code");--> statement-breakpoint
CREATE INDEX "areas_geometry" ON "areas" USING gist ("geometry");--> statement-breakpoint
CREATE INDEX "posyandu_village" ON "posyandu" USING btree ("village_code");--> statement-breakpoint
CREATE UNIQUE INDEX "posyandu_registration" ON "posyandu" USING btree ("registration_number");--> statement-breakpoint
CREATE INDEX "account_user" ON "account" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "apikey_reference" ON "apikey" USING btree ("reference_id");--> statement-breakpoint
CREATE INDEX "apikey_key" ON "apikey" USING btree ("key");--> statement-breakpoint
CREATE INDEX "session_user" ON "session" USING btree ("user_id");--> statement-breakpoint
CREATE INDEX "change_log_area" ON "change_log" USING btree ("area_code","sequence");--> statement-breakpoint
CREATE UNIQUE INDEX "reports_current" ON "reports" USING btree ("month","posyandu_id") WHERE "reports"."is_current";--> statement-breakpoint
CREATE INDEX "reports_submission" ON "reports" USING btree ("submission_id");--> statement-breakpoint
CREATE INDEX "rollups_area" ON "rollups" USING btree ("area_code","month");--> statement-breakpoint
CREATE INDEX "refused_rows_area" ON "refused_rows" USING btree ("area_code");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_idempotency" ON "submissions" USING btree ("actor","idempotency_key");--> statement-breakpoint
CREATE INDEX "submissions_area" ON "submissions" USING btree ("area_code","sequence");--> statement-breakpoint
CREATE INDEX "submissions_sha" ON "submissions" USING btree ("file_sha256");--> statement-breakpoint
CREATE UNIQUE INDEX "submissions_sequence" ON "submissions" USING btree ("sequence");