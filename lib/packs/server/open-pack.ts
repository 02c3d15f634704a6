import { copyFile, mkdir, readFile, rename, rm } from "node:fs/promises";
import path from "node:path";
import type { Database } from "@/db/client";
import { addPerson, replacePassword } from "@/db/accounts/people";
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
  if (bytes === null) throw packsRefusal("pack-missing", { file });
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
    return (
      (await readPresenter(dataDir)) ??
      (await replacePresenter(database, { content, dataDir }))
    );
  }
  const { presenter, id } = content.pack;
  const made = await makePresenter(dataDir);
  const passwordHash = await hashOf(made.password);
  const isWritten = await writeRows(
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

/** Rows that the tables refuse are none that a province has packed. */
const writeRows: typeof writePackRows = async (...given) => {
  try {
    return await writePackRows(...given);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? error.code : "";
    if (/^(?:22|23|42)/.test(String(code)))
      throw packsRefusal("pack-damaged", { file: keptName });
    throw error;
  }
};

/** Another password for the presenter, where the file with the one before is gone. */
async function replacePresenter(
  { sql }: Database,
  { content, dataDir }: Pick<OpenedPack, "content" | "dataDir">,
): Promise<Presenter> {
  const made = await makePresenter(dataDir);
  const passwordHash = await hashOf(made.password);
  await sql.begin((tx) =>
    replacePassword(tx, content.pack.presenter.id, passwordHash),
  );
  return made;
}
