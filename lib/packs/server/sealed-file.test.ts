import { brotliCompressSync, constants } from "node:zlib";
import { expect, it } from "vitest";
import { z } from "zod";
import { AppError } from "@/lib/core/refusals/errors";
import { openFile, packBody, sealFile, sumOf } from "./sealed-file";

const content = z.object({ words: z.string() });
const asked = { content, file: "rapat.pantau" };

const sealed = async (words: unknown = "Rapat") =>
  sealFile("pack", { version: "1.0.0", body: await packBody({ words }) });

const codeOf = (bytes: Uint8Array, kind: "pack" | "return" = "pack") =>
  openFile(kind, bytes, asked).then(
    () => "opened",
    (error: unknown) => (error instanceof AppError ? error.code : "thrown"),
  );

/** With a right sum over whatever it holds, as whoever wants to harm would make it. */
function forged(header: object, body: Uint8Array): Buffer {
  const line = Buffer.from(`${JSON.stringify(header)}\n`);
  const bytes = Buffer.concat([line, body]);
  return Buffer.concat([bytes, sumOf(bytes)]);
}
const header = {
  product: "pantau-posyandu",
  kind: "pack",
  formVersion: 1,
  version: "1.0.0",
};

it("holds what was put into it", async () => {
  const opened = await openFile("pack", await sealed(), asked);
  expect(opened.content).toEqual({ words: "Rapat" });
  expect(opened.header).toMatchObject({ version: "1.0.0" });
});

it("is refused wherever it is cut off", async () => {
  const bytes = await sealed();
  for (let length = 0; length < bytes.length; length += 1)
    expect(await codeOf(bytes.subarray(0, length)), String(length)).toMatch(
      /^pack-(damaged|foreign)$/,
    );
});

it("is refused whichever bit is another", async () => {
  const bytes = await sealed();
  for (let at = 0; at < bytes.length; at += 1) {
    const copy = Uint8Array.from(bytes);
    copy[at] = (copy[at] ?? 0) ^ 1;
    expect(await codeOf(copy), String(at)).toMatch(/^pack-(damaged|foreign)$/);
  }
});

it("is refused when it unpacks to more than a meeting can hold, and is not unpacked", async () => {
  const bomb = brotliCompressSync(Buffer.alloc(100 * 1024 * 1024, 0x20), {
    params: { [constants.BROTLI_PARAM_QUALITY]: 1 },
  });
  expect(bomb.length).toBeLessThan(30_000);
  const before = process.memoryUsage().rss;
  expect(await codeOf(forged(header, bomb))).toBe("pack-damaged");
  expect(
    await codeOf(forged({ ...header, kind: "return" }, bomb), "return"),
  ).toBe("pack-damaged");
  expect(process.memoryUsage().rss - before).toBeLessThan(200 * 1024 * 1024);
});

it("is refused when a later version has made it, when it is of the other kind, and when it holds something else", async () => {
  const body = await packBody({ words: "Rapat" });
  expect(await codeOf(forged({ ...header, formVersion: 2 }, body))).toBe(
    "pack-newer",
  );
  expect(await codeOf(await sealed(), "return")).toBe("return-is-pack");
  expect(await codeOf(forged({ ...header, kind: "return" }, body))).toBe(
    "pack-is-return",
  );
  expect(await codeOf(await sealed(7))).toBe("pack-damaged");
  expect(await codeOf(forged(header, Buffer.from("no brotli")))).toBe(
    "pack-damaged",
  );
  expect(await codeOf(forged({ ...header, product: "x" }, body))).toBe(
    "pack-foreign",
  );
  expect(await codeOf(Buffer.from("a,b\n1,2\n"))).toBe("pack-foreign");
});
