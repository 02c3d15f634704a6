import { expect, it } from "vitest";
import { createTarFilter } from "./postgis-files";

const blocks = (length: number) => Math.ceil(length / 512) * 512;

function entry(name: string, content: string): Buffer {
  const header = Buffer.alloc(512);
  header.write(name);
  header.write(content.length.toString(8).padStart(11, "0"), 124);
  const body = Buffer.alloc(blocks(content.length));
  body.write(content);
  return Buffer.concat([header, body]);
}

const wanted = [entry("a.so", "x".repeat(700)), entry("c/empty", "")];
const archive = Buffer.concat([
  ...wanted.slice(0, 1),
  entry("b.so", "y".repeat(512)),
  entry("b/", ""),
  ...wanted.slice(1),
  Buffer.alloc(1024),
]);

it.each([1, 100, 512, 4000])(
  "keeps whole entries, whatever the chunks: %i bytes",
  (size) => {
    const filter = createTarFilter((name) => /^[ac]/.test(name));
    const kept: Buffer[] = [];
    for (let at = 0; at < archive.length; at += size) {
      kept.push(...filter(archive.subarray(at, at + size)));
    }
    expect(Buffer.concat(kept).equals(Buffer.concat(wanted))).toBe(true);
  },
);
