import {
  index,
  integer,
  pgTable,
  text,
  timestamp,
  uuid,
} from "drizzle-orm/pg-core";
import { codeText } from "../core/schema/areas";

/** Files given as evidence of something. What is in them lies outside the database, under its hash. No row is overwritten: a wrong file is withdrawn. */
export const evidenceFiles = pgTable(
  "evidence_files",
  {
    /** Made where the file was chosen, so that sending it twice stores it once. */
    id: uuid().primaryKey(),
    /** Of what kind of thing it is evidence, and of which. */
    thing: text().notNull(),
    about: uuid().notNull(),
    /** SHA-256 of what is kept, which is not always what was sent: pictures are made anew. */
    sha256: text().notNull(),
    sentSha256: text("sent_sha256").notNull(),
    bytes: integer().notNull(),
    kind: text().notNull(),
    name: text().notNull(),
    at: timestamp({ withTimezone: true }).notNull(),
    actor: text().notNull(),
    officeRole: text("office_role").notNull(),
    officeArea: codeText("office_area").notNull(),
    withdrawnAt: timestamp("withdrawn_at", { withTimezone: true }),
    withdrawnReason: text("withdrawn_reason"),
    withdrawnActor: text("withdrawn_actor"),
    withdrawnRole: text("withdrawn_role"),
    withdrawnArea: codeText("withdrawn_area"),
  },
  (table) => [
    index("evidence_files_of").on(table.thing, table.about, table.at),
    index("evidence_files_content").on(table.sha256),
  ],
);
