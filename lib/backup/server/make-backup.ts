import { access } from "node:fs/promises";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import type { Database } from "@/db/client";
import { readSnapshot, type Snapshot } from "@/db/backup/read-snapshot";
import {
  contentName,
  endingName,
  formVersion,
  headerName,
  product,
  type Ending,
  type Header,
  type KeyMark,
} from "./header";
import { backupRefusal } from "./refusals";
import { createBackupFile, type BackupWriter } from "./write-file";

/** What the command knows beside the database. */
export type BackupFacts = {
  version: string;
  province: string;
  madeAt: Date;
  childKeys: KeyMark[];
};

export type BackupMade = {
  header: Header;
  rows: Ending["rows"];
  bytes: number;
  /** Files beside the database: how many are in it, and how many are not where they should be. */
  contents: { kept: number; missing: number };
};

/** Reads a file that lies beside the database under its hash; null where it is not there or not as it was. */
export type ReadContent = (sha256: string) => Promise<Uint8Array | null>;

/** Faster by half than the usual 6 and a tenth larger, measured on a province's reports: in the embedded engine others wait for this. */
const compression = { level: 3 };
const zip = promisify(gzip);

/**
 * Writes everything that the database holds at one moment into a new file, and the files beside it that it names: those are written once and never changed,
 * so they are read afterwards, while nobody waits. Refuses to overwrite one; a file is there only when it
 * is whole.
 */
export async function makeBackup(
  database: Database,
  file: string,
  { readContent, ...facts }: BackupFacts & { readContent: ReadContent },
): Promise<BackupMade> {
  if (await exists(file)) throw backupRefusal("backup-exists", { file });
  const writer = await createBackupFile(file);
  try {
    const made = await readSnapshot(database, (snapshot) =>
      writeAll(writer, snapshot, headerOf(database, snapshot, facts)),
    );
    if (made === "no-tables") throw backupRefusal("backup-nothing");
    if (made === "unknown-tables") throw backupRefusal("backup-old-program");
    const { header, rows, contents } = made;
    const kept = await addContents(writer, contents, readContent);
    const missing = contents.length - kept;
    const bytes = await writer.finish();
    return { header, rows, bytes, contents: { kept, missing } };
  } catch (error) {
    await writer.discard();
    throw error;
  }
}

function headerOf(
  { engine, serverVersion, postgisVersion }: Database,
  { sequence, migrations, tables }: Snapshot,
  { madeAt, ...facts }: BackupFacts,
): Header {
  return {
    product,
    formVersion,
    ...facts,
    madeAt: madeAt.toISOString(),
    engine,
    serverVersion,
    postgisVersion,
    sequence,
    migrations,
    tables,
  };
}

async function writeAll(
  writer: BackupWriter,
  snapshot: Snapshot,
  header: Header,
): Promise<{ header: Header } & Pick<Ending, "rows" | "contents">> {
  await writer.add(headerName, jsonOf(header));
  const rows: Ending["rows"] = {};
  let number = 0;
  for await (const { table, copyText } of snapshot.portions) {
    number += 1;
    rows[table] = (rows[table] ?? 0) + countLines(copyText);
    const name = `tables/${table}/${String(number).padStart(6, "0")}.copy.gz`;
    await writer.add(name, await zip(copyText, compression));
  }
  const sequences = await snapshot.sequences();
  const contents = await snapshot.contents();
  const ending: Ending = { rows, sequences, contents };
  await writer.add(endingName, jsonOf(ending));
  return { header, rows, contents };
}

/** One that is missing must not keep the rest from being stored: how many there are is said. */
async function addContents(
  writer: BackupWriter,
  contents: Ending["contents"],
  readContent: ReadContent,
): Promise<number> {
  let kept = 0;
  for (const { sha256 } of contents) {
    const content = await readContent(sha256);
    if (content === null) continue;
    await writer.add(contentName(sha256), content);
    kept += 1;
  }
  return kept;
}

const jsonOf = (value: unknown) =>
  Buffer.from(`${JSON.stringify(value, null, 1)}\n`);

/** In COPY's format a line's end inside a value is written otherwise. */
function countLines(text: Uint8Array): number {
  let lines = 0;
  for (let at = text.indexOf(10); at >= 0; at = text.indexOf(10, at + 1))
    lines += 1;
  return lines;
}

const exists = (file: string): Promise<boolean> =>
  access(file).then(
    () => true,
    () => false,
  );
