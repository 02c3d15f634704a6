import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/db/client";
import { addPerson } from "@/db/accounts/people";
import { isPrepared, writePackRows } from "@/db/packs/pack-rows";
import { runMigrations } from "@/db/run-migrations";
import { hashOf } from "@/lib/accounts/server/passwords";
import { PackContent } from "./pack-content";
import { makePresenter, readPresenter, type Presenter } from "./presenter";
import { packsRefusal } from "./refusals";
import { openFile } from "./sealed-file";

const keptName = "rapat.pantau";

/** A pack that was read, and the directory that is its own. */
export type OpenedPack = {
  content: PackContent;
  /** Of the program that made it. */
  version: string;
  dataDir: string;
};

/**
 * Reads the pack that a laptop is started with, and gives it a directory of its own below that of the installation, so that a meeting never meets the data of
 * another, or of a demo. Refuses a damaged file, one of a later version, and one of another province than the one that was asked for.
 */
export async function readPack(
  file: string,
  { dataDir, province }: { dataDir: string; province: string | undefined },
): Promise<OpenedPack> {
  const bytes = await readFile(file).catch(() => null);
  const name = path.basename(file);
  if (bytes === null) throw packsRefusal("pack-foreign", { file: name });
  const { content, header } = await openFile("pack", bytes, {
    content: PackContent,
    file: name,
  });
  const { province: there, id } = content.pack;
  if (province !== undefined && province !== there)
    throw packsRefusal("pack-other-province", { there, here: province });
  return {
    content,
    version: header.version,
    dataDir: path.join(dataDir, `rapat-${id}`),
  };
}

/** Keeps the file beside the database that is made of it: what was written since is found by holding the two against each other. */
export async function keepPack(
  file: string,
  { dataDir }: OpenedPack,
): Promise<void> {
  await mkdir(dataDir, { recursive: true, mode: 0o700 });
  const kept = path.join(dataDir, keptName);
  if (path.resolve(file) === kept) return;
  const draft = `${kept}.${String(process.pid)}`;
  await rm(draft, { force: true });
  await copyFile(file, draft);
  await rename(draft, kept);
}

/** The pack of a laptop's directory. */
export async function readKeptPack(dataDir: string): Promise<PackContent> {
  const bytes = await readFile(path.join(dataDir, keptName));
  const { content } = await openFile("pack", bytes, {
    content: PackContent,
    file: keptName,
  });
  return content;
}

/** Fills the laptop's database the first time, with the one account that presents; later it only takes the program's new steps. */
export async function preparePack(
  database: Database,
  { content, dataDir, version }: OpenedPack,
): Promise<Presenter> {
  if (await isPrepared(database.sql)) {
    await runMigrations(database);
    const known = await readPresenter(dataDir);
    if (known !== undefined) return known;
    throw packsRefusal("pack-damaged", { file: dataDir });
  }
  const { presenter, id } = content.pack;
  const made = await makePresenter(dataDir);
  const passwordHash = await hashOf(made.password);
  const isWritten = await writePackRows(
    database,
    {
      ...content,
      contents: content.contents.map(({ sha256, body }) => ({
        sha256,
        body: Buffer.from(body, "base64"),
      })),
    },
    async (tx) => {
      await addPerson(tx, {
        ...presenter,
        email: made.email,
        role: "planner",
        areas: [],
        passwordHash,
      });
    },
  );
  if (!isWritten) throw packsRefusal("pack-newer", { file: id, version });
  return made;
}
