import { createHmac, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Service } from "@/lib/core/product/product";

/** A secret with which children are hashed. Its number is stored beside every hash made with it. */
export type ChildKey = { id: number; secret: string };

/** The key for new hashes, and the one before it, by which children that were stored earlier are still found. */
export type ChildKeys = { current: ChildKey; former: ChildKey | null };

const form = /^(\d{1,4}):([\w-]{43,})$/;

/**
 * The keys, given as CHILD_KEYS ("1:secret" or "1:old,2:new") or kept beside the database, in the data directory, readable by its owner only. They
 * must not be in the database: whoever has both the hashes and the keys could try names until one fits.
 */
export async function readChildKeys(
  dataDir: string,
  given?: string,
): Promise<ChildKeys> {
  return keysFrom(given?.split(",") ?? (await readLines(dataDir)));
}

/** The keys of this installation. */
export const childKeys: Service<Promise<ChildKeys>> = {
  open: ({ dataDir, env }) => readChildKeys(dataDir, env.childKeys),
};

/** Makes a new key the current one. The current one becomes the former one, and an older one is forgotten. */
export async function rotateChildKeys(dataDir: string): Promise<ChildKeys> {
  const { current } = keysFrom(await readLines(dataDir));
  await writeLines(dataDir, [lineOf(current), newLine(current.id + 1)]);
  return keysFrom(await readLines(dataDir));
}

/** By what a key that is there can be known as the one that a backup needs, without a way back to it. */
export type ChildKeyMark = { id: number; mark: string };

/** The marks of the keys that are there; makes none where there is none. */
export async function readChildKeyMarks(
  dataDir: string,
  given?: string,
): Promise<ChildKeyMark[]> {
  const text = given?.replaceAll(",", "\n") ?? (await readIfThere(dataDir));
  if (text === undefined) return [];
  const { current, former } = keysFrom(linesOf(text));
  return [current, former].flatMap((key) =>
    key === null ? [] : [{ id: key.id, mark: markOf(key) }],
  );
}

const markOf = ({ secret }: ChildKey): string =>
  createHmac("sha256", secret).update("mark|").digest("hex").slice(0, 32);

const readIfThere = (dataDir: string): Promise<string | undefined> =>
  readFile(fileOf(dataDir), "utf8").catch((error: unknown) => {
    const isAbsent =
      error instanceof Error && "code" in error && error.code === "ENOENT";
    if (isAbsent) return undefined;
    throw error;
  });

/** The first 128 bits, in hexadecimal digits, of the keyed hash of a child's identity. */
export function hashChild({ secret }: ChildKey, identity: string): string {
  return createHmac("sha256", secret)
    .update(identity)
    .digest("hex")
    .slice(0, 32);
}

/** Under which key a place of a regency is stored: the keyed hash of its names, since a child's name may have slipped into them. */
export function hashPlace({ secret }: ChildKey, names: string): string {
  return createHmac("sha256", secret)
    .update(`place|${names}`)
    .digest("hex")
    .slice(0, 32);
}

function keysFrom(lines: readonly string[]): ChildKeys {
  const keys = lines
    .map((line) => form.exec(line.trim()))
    .map((match) => ({ id: Number(match?.[1]), secret: match?.[2] ?? "" }))
    .sort((a, b) => b.id - a.id);
  const [current, former = null] = keys;
  if (current === undefined || keys.some(({ secret }) => secret === ""))
    throw new Error(
      "Kunci anak tidak terbaca / The keys for children cannot be read: CHILD_KEYS or the file child-keys must hold lines such as 1:SECRET of at least 43 characters",
    );
  return { current, former };
}

const fileOf = (dataDir: string) => path.join(dataDir, "child-keys");
const newLine = (id: number) =>
  `${String(id)}:${randomBytes(32).toString("base64url")}`;
const lineOf = ({ id, secret }: ChildKey) => `${String(id)}:${secret}`;

async function readLines(dataDir: string): Promise<string[]> {
  const read = () => readFile(fileOf(dataDir), "utf8");
  const text = await read().catch(async () => {
    await mkdir(dataDir, { recursive: true });
    // If two processes start together, one of them writes, and both read what it wrote.
    await writeFile(fileOf(dataDir), `${newLine(1)}\n`, {
      flag: "wx",
      mode: 0o600,
    }).catch(() => undefined);
    return read();
  });
  await chmod(fileOf(dataDir), 0o600);
  return linesOf(text);
}

const linesOf = (text: string): string[] =>
  text.split("\n").filter((line) => line.trim() !== "");

async function writeLines(
  dataDir: string,
  lines: readonly string[],
): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${lines.join("\n")}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}
