import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

/** The better one first. */
const encodings = ["br", "gzip"] as const;
export type Encoding = (typeof encodings)[number];

/** What fits into one packet anyway is sent as it is. */
const leastBytes = 1024;

const toBrotli = promisify(brotliCompress);
const toGzip = promisify(gzip);
/** Half a millisecond for the values of a province, and a few per cent larger than the slowest. */
const brotliOptions = {
  params: { [constants.BROTLI_PARAM_QUALITY]: 5 },
};

/** Whether somebody who sends this header Accept-Encoding takes an encoding: they name it, and do not refuse it by `q=0`. */
export function accepts(
  accepted: string | null | undefined,
  encoding: Encoding,
): boolean {
  if (!accepted) return false;
  return accepted.split(",").some((part) => {
    const [name = "", ...parameters] = part.split(";");
    if (name.trim().toLowerCase() !== encoding) return false;
    return !parameters.some((one) => /^\s*q=0(\.0*)?\s*$/i.test(one));
  });
}

/** How a body of this size goes to them; null where it goes as it is. */
export function encodingFor(
  accepted: string | null | undefined,
  bytes: number,
): Encoding | null {
  if (!accepted || bytes < leastBytes) return null;
  return encodings.find((one) => accepts(accepted, one)) ?? null;
}

export async function compress(
  body: Uint8Array,
  encoding: Encoding,
): Promise<Uint8Array<ArrayBuffer>> {
  return encoding === "br" ? toBrotli(body, brotliOptions) : toGzip(body);
}
