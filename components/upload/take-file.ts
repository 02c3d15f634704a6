import { copyFile, type ChosenFile } from "@/lib/core/files/client/upload-file";
import { largestUploadBytes } from "@/lib/core/files/upload-limit";

/** Reasons for which a file is refused on this device, before anything is sent. */
export class LocalRefusal extends Error {
  override readonly name = "LocalRefusal";
  readonly reason: "too-large" | "not-readable" | "several";
  constructor(reason: LocalRefusal["reason"], cause?: unknown) {
    super(reason, { cause });
    this.reason = reason;
  }
}

/** A copy of the one file that was dropped or chosen. For anything else it rejects with a LocalRefusal. */
export async function takeFile(files: readonly File[]): Promise<ChosenFile> {
  const [file, another] = files;
  if (file === undefined || another !== undefined)
    throw new LocalRefusal("several");
  if (file.size > largestUploadBytes) throw new LocalRefusal("too-large");
  try {
    return await copyFile(file);
  } catch (cause) {
    throw new LocalRefusal("not-readable", cause);
  }
}
