import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Sql } from "postgres";

/** A place where something was found that must be nowhere. */
export type Trace = { where: string; what: string };

/** Forms in which a text may lie about: as it is, in capitals, in small letters, in base64, in hexadecimal digits of a bytea. */
function formsOf(text: string): string[] {
  const forms = [text, text.toUpperCase(), text.toLowerCase()];
  return [
    ...new Set(
      forms.flatMap((form) => [form, Buffer.from(form).toString("hex")]),
    ),
  ];
}

/** Looks for words in a text. */
export function findInText(
  where: string,
  text: string,
  words: readonly string[],
): Trace[] {
  return words.flatMap((word) =>
    formsOf(word).some((form) => text.includes(form))
      ? [{ where, what: word }]
      : [],
  );
}

/** Looks for words in every row of every table, as a dump of the database would hold them. */
export async function findInDatabase(
  sql: Sql,
  words: readonly string[],
): Promise<Trace[]> {
  const tables = await sql<{ name: string }[]>`
    select format('%I.%I', table_schema, table_name) as name from information_schema.tables
    where table_type = 'BASE TABLE' and table_schema not in ('pg_catalog', 'information_schema') and table_name <> 'spatial_ref_sys'`;
  const traces: Trace[] = [];
  for (const { name } of tables) {
    const rows = await sql.unsafe<{ text: string }[]>(
      `select t::text as text from ${name} t`,
    );
    const dump = rows.map(({ text }) => text).join("\n");
    traces.push(...findInText(`table ${name}`, dump, words));
  }
  return traces;
}

/** A database drops its journal's old files whenever it likes; in one that is gone nothing lies any more. */
function readIfThere(file: string): Buffer {
  try {
    return readFileSync(file);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === "ENOENT")
      return Buffer.alloc(0);
    throw error;
  }
}

/** Looks for words in the bytes of every file below a folder: tables, journals, temporary files. */
export function findOnDisk(folder: string, words: readonly string[]): Trace[] {
  if (folder === "" || !existsSync(folder)) return [];
  const needles = words.flatMap((word) =>
    formsOf(word).map((form) => ({ word, bytes: Buffer.from(form) })),
  );
  return readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .flatMap((entry) => {
      const file = path.join(entry.parentPath, entry.name);
      const content = readIfThere(file);
      return needles
        .filter(({ bytes }) => content.includes(bytes))
        .map(({ word }) => ({ where: file, what: word }));
    });
}
