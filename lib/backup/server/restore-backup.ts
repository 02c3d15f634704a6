import type { Database } from "@/db/client";
import { levelOf } from "@/db/backup/migrations";
import { writeSnapshot } from "@/db/backup/write-snapshot";
import type { Header, KeyMark } from "./header";
import { openBackup, type OpenedBackup } from "./read-file";
import { backupRefusal } from "./refusals";

export type RestorePlace = {
  /** Children need not be recognised any more. */
  withoutChildKeys: boolean;
  province: string;
  childKeys: readonly KeyMark[];
};

/**
 * Opens a backup that may be restored here, after reading all of it. Throws a refusal when it is damaged, of a later version, of another province, or
 * when the keys under which its children are stored are not here.
 */
export async function openForRestore(
  file: string,
  place: RestorePlace,
): Promise<OpenedBackup> {
  const backup = await openBackup(file);
  const { header } = backup;
  const { version, province } = header;
  if (levelOf(header.migrations) === undefined)
    throw backupRefusal("backup-newer", { file, version });
  if (province !== place.province)
    throw backupRefusal("backup-other-province", {
      there: province,
      here: place.province,
    });
  const missing = missingKeys(header, place.childKeys);
  if (missing.length > 0 && !place.withoutChildKeys)
    throw backupRefusal("backup-keys-missing", { ids: missing.join(", ") });
  return backup;
}

function missingKeys(
  { childKeys, tables }: Header,
  here: readonly KeyMark[],
): number[] {
  // The months of measured children are parts of a table: without one, no child was ever stored.
  if (!tables.some(({ part }) => part?.of === "measurements")) return [];
  const known = new Set(here.map(({ id, mark }) => `${String(id)}:${mark}`));
  return childKeys
    .filter(({ id, mark }) => !known.has(`${String(id)}:${mark}`))
    .map(({ id }) => id);
}

/** Puts an opened backup into the database, all of it or nothing. */
export async function restoreBackup(
  database: Pick<Database, "sql" | "engine">,
  { header, portions, ending }: OpenedBackup,
  { replace }: { replace: boolean },
): Promise<void> {
  const { migrations, tables, madeAt, engine, sequence, version } = header;
  const written = await writeSnapshot(
    database,
    {
      migrations,
      tables,
      portions,
      sequences: () => Promise.resolve(ending().sequences),
    },
    { replace, note: { madeAt, engine, sequence, version } },
  );
  if (written.is === "in-use") throw backupRefusal("restore-in-use", written);
  if (written.is === "not-empty")
    throw backupRefusal("restore-not-empty", written);
  if (written.is === "unknown-tables")
    throw backupRefusal("backup-old-program");
}
