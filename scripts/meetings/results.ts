/**
 * `npm run meeting:return -- PACK`: what was written on this laptop since it took the meeting along, as a file to be handed in at the province; also while the
 * laptop's server runs. The same that the button on the page of the meeting downloads.
 */
import { access, readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { parseArgs } from "node:util";
import { openDatabase } from "@/db/client";
import { readEnv, startedIn } from "@/lib/core/product/env";
import { makeReturn } from "@/lib/packs/server/make-return";
import { readPack } from "@/lib/packs/server/open-pack";
import { packsRefusal } from "@/lib/packs/server/refusals";
import { explain, neededFile } from "../run-with-database";

async function readVersion(): Promise<string> {
  const file = path.join(import.meta.dirname, "../../package.json");
  return (JSON.parse(await readFile(file, "utf8")) as { version: string })
    .version;
}

try {
  const { positionals } = parseArgs({ allowPositionals: true });
  const from = startedIn();
  const file = path.resolve(from, neededFile(positionals));
  const { dataDir } = readEnv();
  const pack = await readPack(file, { dataDir, province: undefined });
  // Without a start there is nothing that was written.
  const isStarted = await access(pack.dataDir).then(
    () => true,
    () => false,
  );
  if (!isStarted)
    throw packsRefusal("pack-not-started", { file: path.basename(file) });
  const database = await openDatabase({
    dataDir: pack.dataDir,
    mode: "attach",
  });
  const { name, bytes } = await makeReturn(database, pack.content, {
    version: await readVersion(),
    now: new Date(),
  }).finally(() => database.close());
  const made = path.join(from, name);
  await writeFile(made, bytes, { mode: 0o600 });
  console.log(
    [
      `${made}: serahkan di halaman rapat pada server provinsi.`,
      `${made}: hand it in on the page of the meeting on the province's server.`,
    ].join("\n"),
  );
} catch (error) {
  console.error(explain(error));
  process.exitCode = 1;
}
