import { randomBytes } from "node:crypto";
import { chmod, mkdir, readFile, writeFile } from "node:fs/promises";
import path from "node:path";

/** The secret that signs session cookies: the given one, or one made once and kept in the data directory, readable by its owner only. */
export async function readSecret(
  dataDir: string,
  given?: string,
): Promise<string> {
  if (given !== undefined) return given;
  const file = path.join(dataDir, "secret");
  await mkdir(dataDir, { recursive: true });
  await writeFile(file, randomBytes(48).toString("base64url"), {
    mode: 0o600,
    flag: "wx",
  }).catch((error: unknown) => {
    // Made by an earlier start, or this moment by another process; the one that stands there holds.
    if (!(error instanceof Error && "code" in error && error.code === "EEXIST"))
      throw error;
  });
  await chmod(file, 0o600);
  const secret = (await readFile(file, "utf8")).trim();
  if (secret.length < 32)
    throw new Error(
      `${file} holds no secret of at least 32 characters. Delete it: a new one is made, and everyone signs in again.`,
    );
  return secret;
}
