/**
 * `npm run restore -- FILE` puts a backup into an empty place, or with `--replace` in the place of what is there. The server must not run. All of the file
 * is checked first; if anything fails, nothing has changed.
 */
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import {
  openForRestore,
  restoreBackup,
} from "@/lib/backup/server/restore-backup";
import { restoreContents } from "@/lib/backup/server/restore-contents";
import { evidenceFolder, keepContent } from "@/lib/evidence/server/contents";
import { readChildKeyMarks } from "@/lib/children/server/child-keys";
import { readEnv } from "@/lib/core/product/env";
import { explain, neededFile } from "./run-with-database";

async function restore(): Promise<void> {
  const { values, positionals } = parseArgs({
    options: {
      replace: { type: "boolean", default: false },
      "without-child-keys": { type: "boolean", default: false },
    },
    allowPositionals: true,
  });
  const file = neededFile(positionals);
  const env = readEnv();
  const { databaseUrl, dataDir, province, childKeys } = env;
  const { replace } = values;
  const backup = await openForRestore(file, {
    withoutChildKeys: values["without-child-keys"],
    province,
    childKeys: await readChildKeyMarks(dataDir, childKeys),
  });
  const began = performance.now();
  const folder = evidenceFolder({ env, dataDir });
  const kept = await restoreContents(backup, (content) =>
    keepContent(folder, content),
  );
  const database = await openDatabase({ databaseUrl, dataDir, mode: "own" });
  await restoreBackup(database, backup, { replace }).finally(() =>
    database.close(),
  );
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const { madeAt, sequence } = backup.header;
  console.log(
    [
      `Dipulihkan dalam ${seconds} detik: keadaan ${madeAt}, sampai perubahan ${String(sequence)}, ${String(kept)} berkas bukti. Yang dikirim sesudah itu perlu dikirim lagi.`,
      "Semua orang masuk lagi dengan sandinya. Kunci API dan akun yang dicabut sesudah cadangan dibuat berlaku lagi: periksa dan cabut kembali.",
      `Restored in ${seconds} s: as of ${madeAt}, up to change ${String(sequence)}, ${String(kept)} files of evidence. What was sent later has to be sent again.`,
      "Everybody signs in again with their password. API keys and accounts that were revoked after the backup are valid again: check and revoke them.",
    ].join("\n"),
  );
}

try {
  await restore();
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
