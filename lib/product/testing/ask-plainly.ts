import { request as httpRequest } from "node:http";
import { brotliDecompressSync, gunzipSync } from "node:zlib";

export type Answer = {
  status: number;
  headers: Record<string, string>;
  body: Buffer;
};

/** What comes over the line, with nothing unpacked. */
export function ask(
  url: string,
  headers: Record<string, string>,
  method = "GET",
): Promise<Answer> {
  return new Promise((resolve, reject) => {
    const asked = httpRequest(url, { method, headers }, (response) => {
      const parts: Buffer[] = [];
      response.on("data", (part: Buffer) => parts.push(part));
      response.on("end", () => {
        resolve({
          status: response.statusCode ?? 0,
          headers: response.headers as Record<string, string>,
          body: Buffer.concat(parts),
        });
      });
    });
    asked.once("error", reject);
    asked.end();
  });
}

const unpackers: Record<string, (body: Buffer) => Buffer> = {
  gzip: gunzipSync,
  br: brotliDecompressSync,
};
/** The body of an answer, unpacked. */
export const textOf = ({ headers, body }: Answer) =>
  String(unpackers[headers["content-encoding"] ?? ""]?.(body) ?? body);
