import { expect, test } from "vitest";
import { stacked, type Drawing } from "./drawing";
import { brokenLines, layPicture, pictureWidth } from "./picture-layout";

/** As wide as the letters of a broad typeface. */
const measure = (text: string, size: number) => text.length * size * 0.62;
const drawing: Drawing = { height: (width) => width / 2, paint: () => {} };

const content = {
  title:
    "Stunting menurut pengukuran rutin, per kecamatan, Kabupaten Tanjung Jabung Timur, Oktober 2026",
  drawing,
  notes: [
    "Data simulasi · 1.234 dari 3.456 posyandu melapor (35,7 %) · per 9 November 2026, 09.41 WIB",
    "Sumber: laporan posyandu yang dikirim kabupaten/kota, dihimpun Pantau Posyandu",
    "Batas indikatif: Batas disusun dari titik desa, bukan batas resmi. Hanya untuk gambaran.",
  ],
};

test("a picture is 1920 wide, and every word of its title and notes stands in it at its full size", () => {
  const { width, height, texts, drawing: box } = layPicture(content, measure);
  expect(width).toBe(1920);
  expect(texts.map(({ text }) => text).join(" ")).toBe(
    [content.title, ...content.notes].join(" "),
  );
  for (const { text, x, y, size } of texts) {
    expect(size).toBeGreaterThanOrEqual(24);
    expect(x + measure(text, size)).toBeLessThanOrEqual(pictureWidth - 64);
    expect(y + size).toBeLessThan(height);
    // Nothing is written over the drawing.
    expect(y + size <= box.y || y >= box.y + box.height).toBe(true);
  }
  expect(box.width).toBe(1792);
  expect(box.height).toBe(896);
});

test("a longer title takes more lines and makes the picture higher", () => {
  const short = layPicture({ ...content, title: "D/S" }, measure);
  const long = layPicture(content, measure);
  expect(long.height).toBeGreaterThan(short.height);
});

test("a word without spaces that is longer than a line is broken, not lost", () => {
  const word = "x".repeat(300);
  const lines = brokenLines(`a ${word} b`, 100, (text) => text.length);
  expect(lines.every((line) => line.length <= 100)).toBe(true);
  expect(lines.join("").replaceAll(" ", "")).toBe(`a${word}b`);
});

test("drawings below each other do not cover each other", () => {
  const seen: number[][] = [];
  const one: Drawing = {
    height: () => 100,
    paint: (_, { y, height }) => seen.push([y, y + height]),
  };
  const both = stacked([one, one], 20);
  expect(both.height(500, measure)).toBe(220);
  const box = { x: 0, y: 10, width: 500, height: 220 };
  both.paint({} as CanvasRenderingContext2D, box, measure);
  expect(seen).toEqual([
    [10, 110],
    [130, 230],
  ]);
});
