import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** The PostgreSQL version of the engine. It cannot open the files of another major version. */
const majorVersion = "18";

export type DataFolder = {
  path: string;
  isNew: boolean;
  /** Call it once all files of a new database are on the disk. */
  markComplete: () => void;
};

/** Where PostgreSQL's files are inside a data directory. Throws when they are another version's. */
export function prepareDataFolder(dataDir: string): DataFolder {
  const folder = path.join(dataDir, "postgres");
  const unfinished = path.join(dataDir, "postgres.unfinished");
  // The last start broke off while it created this database. Nothing was stored in it yet, so it is created anew.
  if (existsSync(unfinished)) rmSync(folder, { recursive: true, force: true });
  const versionFile = path.join(folder, "PG_VERSION");
  const isNew = !existsSync(versionFile);
  if (isNew) {
    writeFileSync(unfinished, "");
  } else {
    const found = readFileSync(versionFile, "utf8").trim();
    if (found !== majorVersion) {
      throw new Error(
        `${folder} was made by PostgreSQL ${found}; this version reads ${majorVersion}`,
      );
    }
  }
  return {
    path: folder,
    isNew,
    markComplete: () => rmSync(unfinished, { force: true }),
  };
}
