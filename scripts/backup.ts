/**
 * `npm run backup -- FILE`: everything that is stored, as it is at one moment, in one file; also while the server runs. `--check` reads a backup and
 * says what is in it.
 */
import { readFileSync } from "node:fs";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { makeBackup } from "@/lib/backup/server/make-backup";
import { openBackup } from "@/lib/backup/server/read-file";
import { evidenceFolder, readContent } from "@/lib/evidence/server/contents";
import { readChildKeyMarks } from "@/lib/children/server/child-keys";
import { readEnv } from "@/lib/core/product/env";
import { explain, neededFile } from "./run-with-database";

function readVersion(): string {
  const file = path.join(import.meta.dirname, "../package.json");
  return (JSON.parse(readFileSync(file, "utf8")) as { version: string })
    .version;
}

const megabytes = (bytes: number) => `${(bytes / 1024 ** 2).toFixed(1)} MiB`;

async function check(file: string): Promise<void> {
  const backup = await openBackup(file);
  const { header, bytes } = backup;
  let files = 0;
  for await (const one of backup.contents)
    files += Math.sign(one.sha256.length);
  const { madeAt, province, sequence, engine, version } = header;
  console.log(
    [
      `${file}: utuh (${megabytes(bytes)}), dibuat ${madeAt}, provinsi ${province}, sampai perubahan ${String(sequence)}, dari ${engine}, versi ${version}, ${String(files)} berkas bukti.`,
      `${file}: whole (${megabytes(bytes)}), made ${madeAt}, province ${province}, up to change ${String(sequence)}, from ${engine}, version ${version}, ${String(files)} files of evidence.`,
    ].join("\n"),
  );
}

async function backUp(file: string): Promise<void> {
  const env = readEnv();
  const { databaseUrl, dataDir, province, childKeys } = env;
  const folder = evidenceFolder({ env, dataDir });
  const marks = await readChildKeyMarks(dataDir, childKeys);
  const began = performance.now();
  const database = await openDatabase({ databaseUrl, dataDir, mode: "attach" });
  const made = await makeBackup(database, file, {
    version: readVersion(),
    province,
    madeAt: new Date(),
    childKeys: marks,
    readContent: (sha256) => readContent(folder, sha256),
  }).finally(() => database.close());
  const seconds = ((performance.now() - began) / 1000).toFixed(1);
  const rows = Object.values(made.rows).reduce((sum, one) => sum + one, 0);
  const { kept, missing } = made.contents;
  const ids = marks.map(({ id }) => String(id)).join(", ") || "–";
  console.log(
    [
      `${file}: ${String(rows)} baris, ${megabytes(made.bytes)}, ${seconds} detik, ${String(kept)} berkas bukti, sampai perubahan ${String(made.header.sequence)}.`,
      `Tidak termasuk: kunci anak (nomor ${ids}; simpan salinan ${dataDir}/child-keys di tempat lain), rahasia sesi, dan sesi masuk.`,
      `${file}: ${String(rows)} rows, ${megabytes(made.bytes)}, ${seconds} s, ${String(kept)} files of evidence, up to change ${String(made.header.sequence)}.`,
      `Not in it: the keys for children (number ${ids}; keep a copy of ${dataDir}/child-keys elsewhere), the secret of sessions, and sessions.`,
      ...(missing > 0
        ? [
            `PERHATIAN: ${String(missing)} berkas bukti tidak ada di ${folder} dan tidak masuk cadangan ini.`,
            `ATTENTION: ${String(missing)} files of evidence are not in ${folder}, and not in this backup.`,
          ]
        : []),
    ].join("\n"),
  );
}

try {
  const { values, positionals } = parseArgs({
    options: { check: { type: "boolean", default: false } },
    allowPositionals: true,
  });
  const file = neededFile(positionals);
  await (values.check ? check(file) : backUp(file));
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
