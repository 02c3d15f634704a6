import { expect, it } from "vitest";
import {
  createCopyBuffer,
  takeBytes,
  writeCounts,
  writeText,
} from "./copy-buffer";

it("writes ids of any letters, and counts with null for what was not reported", () => {
  const buffer = createCopyBuffer();
  const rows = ["b1", "Mélati-Ω", "pos-𝛼"].map((id, index) => {
    writeText(buffer, `${id}\t2026-01`);
    writeCounts(buffer, Int32Array.of(-1, 0, 9, 10, 1_234_567, index));
    return `${id}\t2026-01\t\\N\t0\t9\t10\t1234567\t${String(index)}\n`;
  });
  expect(new TextDecoder().decode(takeBytes(buffer))).toBe(rows.join(""));
  expect(takeBytes(buffer)).toHaveLength(0);
});

it("grows with what is written", () => {
  const buffer = createCopyBuffer();
  const id = "é".repeat(100_000);
  for (let row = 0; row < 9; row += 1) writeText(buffer, id);
  expect(new TextDecoder().decode(takeBytes(buffer))).toBe(id.repeat(9));
});
