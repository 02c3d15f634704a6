import { createHmac, randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, rename, writeFile } from "node:fs/promises";
import path from "node:path";
import type { Service } from "@/lib/core/product/product";

/** A secret under which children are told apart; the number stands beside every hash made with it. */
export type ChildKey = { id: number; secret: string };

/** The key that makes new hashes, and the one before it, by which children stored earlier are still found. */
export type ChildKeys = { current: ChildKey; former: ChildKey | null };

const form = /^(\d{1,4}):([\w-]{43,})$/;

/**
 * The keys, given as CHILD_KEYS ("1:secret" or "1:old,2:new") or kept beside the database, in the data directory, readable by its owner only.
 * They must not lie in the database: whoever has both could try names until one fits.
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

/** Puts a new key before the present one; the present one becomes the former, and an older one is forgotten. */
export async function rotateChildKeys(dataDir: string): Promise<ChildKeys> {
  const { current } = keysFrom(await readLines(dataDir));
  await writeLines(dataDir, [lineOf(current), newLine(current.id + 1)]);
  return keysFrom(await readLines(dataDir));
}

/** 128 bits, in hexadecimal digits, of the keyed hash of what tells a child. */
export function hashChild({ secret }: ChildKey, identity: string): string {
  return createHmac("sha256", secret)
    .update(identity)
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
    // Of two that start together one writes, and both read what it wrote.
    await writeFile(fileOf(dataDir), `${newLine(1)}\n`, {
      flag: "wx",
      mode: 0o600,
    }).catch(() => undefined);
    return read();
  });
  await chmod(fileOf(dataDir), 0o600);
  return text.split("\n").filter((line) => line.trim() !== "");
}

async function writeLines(
  dataDir: string,
  lines: readonly string[],
): Promise<void> {
  const draft = `${fileOf(dataDir)}.new`;
  await writeFile(draft, `${lines.join("\n")}\n`, { mode: 0o600 });
  await rename(draft, fileOf(dataDir));
}
