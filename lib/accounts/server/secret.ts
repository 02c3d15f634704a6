import { randomBytes, randomUUID } from "node:crypto";
import {
  access,
  chmod,
  link,
  mkdir,
  readFile,
  rm,
  writeFile,
} from "node:fs/promises";
import path from "node:path";

/** The secret that signs session cookies: the given one, or one made once and kept in the data directory, readable by its owner only. */
export async function readSecret(
  dataDir: string,
  given?: string,
): Promise<string> {
  if (given !== undefined) return given;
  const file = path.join(dataDir, "secret");
  await access(file).catch(() => makeSecret(file));
  await chmod(file, 0o600);
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < 32)
    throw new Error(
      `${file} holds no secret of at least 32 characters. Delete it: a new one is made, and everyone signs in again.`,
    );
  return secret;
}

/** The secret is written to a file beside and then linked into its place, so that processes that start at the same time all read one whole secret. */
async function makeSecret(file: string): Promise<void> {
  await mkdir(path.dirname(file), { recursive: true });
  const draft = `${file}.${randomUUID()}`;
  const secret = randomBytes(48).toString("base64url");
  await writeFile(draft, secret, { mode: 0o600 });
  try {
    await link(draft, file);
  } catch (error) {
    const isTheirs =
      error instanceof Error && "code" in error && error.code === "EEXIST";
    if (!isTheirs) throw error;
  } finally {
    await rm(draft);
  }
}
