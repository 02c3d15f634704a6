import { createHash } from "node:crypto";
import { promisify } from "node:util";
import { brotliCompress, brotliDecompress, constants } from "node:zlib";
import { z } from "zod";
import { packsRefusal } from "./refusals";

const toBrotli = promisify(brotliCompress);
const fromBrotli = promisify(brotliDecompress);

const product = "pantau-posyandu";
/** Changes when a program that reads the present form could not read the new one. */
const formVersion = 1;
const sumBytes = 32;
const newline = 10;

/** A meeting on its way to a hall, and what was written there on its way home. */
export type FileKind = "pack" | "return";

const AnyHeader = z.looseObject({
  product: z.literal(product),
  kind: z.string(),
  formVersion: z.number(),
  /** Of the program that made it. */
  version: z.string(),
  /** Of the return: made with the key that only the pack holds, over the body. */
  mark: z.string().optional(),
  /** Of the return: from which pack. */
  pack: z.string().optional(),
});
export type FileHeader = z.infer<typeof AnyHeader>;

/** As much as a header may take, and what the two may hold unpacked. A province of 52,000 posyandu needs a third of it. */
const mostHeaderBytes = 16 * 1024;
const mostBytes: Readonly<Record<FileKind, number>> = {
  pack: 96 * 1024 * 1024,
  return: 16 * 1024 * 1024,
};

/** The content of a file as it is packed, so that it can be signed before it is sealed. */
export function packBody(content: unknown): Promise<Buffer> {
  const quality = { [constants.BROTLI_PARAM_QUALITY]: 5 };
  return toBrotli(JSON.stringify(content), { params: quality });
}

/** One file: a line that says what it is, the packed content, and the sum of both. */
export function sealFile(
  kind: FileKind,
  {
    body,
    ...facts
  }: { body: Uint8Array; version: string; mark?: string; pack?: string },
): Buffer {
  const header = JSON.stringify({ product, kind, formVersion, ...facts });
  const bytes = Buffer.concat([Buffer.from(`${header}\n`), body]);
  return Buffer.concat([bytes, sumOf(bytes)]);
}

/**
 * Opens a file that claims to be of a kind. Refuses what is none of ours, is of the other kind, was cut off or changed, was made by a later version, or would
 * unpack to more than such a file can hold.
 */
export async function openFile<Content extends z.ZodType>(
  kind: FileKind,
  bytes: Uint8Array,
  { content, file }: { content: Content; file: string },
): Promise<{
  header: FileHeader;
  body: Uint8Array;
  content: z.infer<Content>;
}> {
  const end = bytes.subarray(0, mostHeaderBytes).indexOf(newline);
  const header = end < 0 ? null : headerIn(bytes.subarray(0, end));
  if (header === null) throw packsRefusal("pack-foreign", { file });
  const isWhole = sumOf(bytes.subarray(0, -sumBytes)).equals(
    bytes.subarray(-sumBytes),
  );
  if (!isWhole) throw packsRefusal("pack-damaged", { file });
  if (header.formVersion > formVersion)
    throw packsRefusal("pack-newer", { file, version: header.version });
  if (header.kind !== kind)
    throw packsRefusal(kind === "pack" ? "pack-is-return" : "return-is-pack", {
      file,
    });
  const body = bytes.subarray(end + 1, -sumBytes);
  const parsed = content.safeParse(await unpacked(kind, body));
  if (!parsed.success) throw packsRefusal("pack-damaged", { file });
  return { header, body, content: parsed.data };
}

function headerIn(line: Uint8Array): FileHeader | null {
  try {
    const text = new TextDecoder("utf-8", { fatal: true }).decode(line);
    return AnyHeader.safeParse(JSON.parse(text)).data ?? null;
  } catch {
    return null;
  }
}

/** What was packed; undefined where it cannot be unpacked, or is larger than it may be: it is never unpacked any further. */
async function unpacked(kind: FileKind, body: Uint8Array): Promise<unknown> {
  try {
    const limit = { maxOutputLength: mostBytes[kind] };
    return JSON.parse((await fromBrotli(body, limit)).toString("utf8"));
  } catch {
    return undefined;
  }
}

/** The sum by which one is known from another. */
export const sumOf = (bytes: Uint8Array): Buffer =>
  createHash("sha256").update(bytes).digest();
