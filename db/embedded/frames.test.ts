import { expect, it } from "vitest";
import { createFrameReader, openingCodes, type Frame } from "./frames";
import { encodeMessage, int32, text } from "./replies";

const opening = Buffer.concat([int32(8), int32(openingCodes.session)]);
const sent = encodeMessage("d", Buffer.alloc(70_000, 7));
const stream = Buffer.concat([
  opening,
  encodeMessage("Q", text("select 1")),
  encodeMessage("S"),
  sent,
  encodeMessage("c"),
]);

function readInPieces(bytes: Buffer, size: number): Frame[] {
  const read = createFrameReader();
  const frames: Frame[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    frames.push(...read(bytes.subarray(at, at + size)));
  }
  return frames;
}

it.each([1, 2, 5, 7, 4096, 65_536, stream.length])(
  "reads the same messages from pieces of %i bytes",
  (size) => {
    const frames = readInPieces(stream, size);
    expect(frames.map((frame) => ("type" in frame ? frame.type : ""))).toEqual([
      "",
      "Q",
      "S",
      "d",
      "c",
    ]);
    const rows = frames[3];
    expect(
      rows !== undefined && "bytes" in rows && rows.bytes.equals(sent),
    ).toBe(true);
  },
);

it("takes requests for encryption before the session opens", () => {
  const request = Buffer.concat([int32(8), int32(80_877_103)]);
  const frames = readInPieces(Buffer.concat([request, stream]), 11);
  expect(frames[0]).toEqual({ kind: "opening", code: 80_877_103 });
  expect(frames).toHaveLength(6);
});

it("refuses lengths that no message has", () => {
  expect(() => createFrameReader()(Buffer.from("GET / HTTP/1.1"))).toThrow(
    "not PostgreSQL's protocol",
  );
  const read = createFrameReader();
  read(opening);
  expect(() => read(Buffer.from([81, 0, 0, 0, 1]))).toThrow(
    "not PostgreSQL's protocol",
  );
});
