import { readdirSync } from "node:fs";
import { readFile, writeFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { brotliCompress, constants, gzip } from "node:zlib";

const packBrotli = promisify(brotliCompress);
const packGzip = promisify(gzip);

/** What is smaller goes into one packet of the network as it is. */
const leastBytes = 1024;

/** Lays a `.br` and a `.gz` beside every script and style sheet of a folder, packed as small as they get; the server sends these. */
export async function packFiles(folder: string): Promise<void> {
  const names = readdirSync(folder, { encoding: "utf8", recursive: true });
  await Promise.all(
    names
      .filter((name) => /\.(?:js|mjs|css|svg)$/u.test(name))
      .map((name) => packFile(path.join(folder, name))),
  );
}

async function packFile(file: string): Promise<void> {
  const whole = await readFile(file);
  if (whole.length < leastBytes) return;
  const [small, older] = await Promise.all([
    packBrotli(whole, {
      params: {
        [constants.BROTLI_PARAM_QUALITY]: constants.BROTLI_MAX_QUALITY,
        [constants.BROTLI_PARAM_SIZE_HINT]: whole.length,
      },
    }),
    packGzip(whole, { level: constants.Z_BEST_COMPRESSION }),
  ]);
  await Promise.all([
    writeFile(`${file}.br`, small),
    writeFile(`${file}.gz`, older),
  ]);
}
