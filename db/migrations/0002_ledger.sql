INSERT INTO "ledger" ("id", "sequence") VALUES (1, 0) ON CONFLICT DO NOTHING;
