import type { OpenedBackup } from "./read-file";

/**
 * Puts the files of a backup that belong beside the database where they belong; how many there were. Each is kept under its hash, so what is there already
 * stays, and nothing of another state is lost where the database is not restored after all.
 */
export async function restoreContents(
  { contents }: Pick<OpenedBackup, "contents">,
  keep: (content: Uint8Array) => Promise<string>,
): Promise<number> {
  let kept = 0;
  for await (const { sha256, content } of contents) {
    if ((await keep(content)) !== sha256)
      throw new Error(`The content of ${sha256} is another`);
    kept += 1;
  }
  return kept;
}
