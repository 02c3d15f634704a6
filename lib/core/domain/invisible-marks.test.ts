import { describe, expect, it } from "vitest";
import { plainName, plainText, withoutInvisible } from "./invisible-marks";

describe("characters that nobody sees", () => {
  it.each<[string, string]>([
    ["\u200e100", "100"],
    ["9\u200b5", "95"],
    ["Pus\u00adpa Sari", "Puspa Sari"],
    ["\ufeffBulan", "Bulan"],
    ["80\u202c", "80"],
    ["Kota\u00a0Baru", "Kota Baru"],
    ["Me\u2060lati\u2003I", "Melati I"],
    ["Siti\u0000\u0007", "Siti"],
  ])("%j is read as %j", (written, read) => {
    expect(withoutInvisible(written)).toBe(read);
  });

  it.each(["Melati 1", "D\u00e9sa Caf\u00e9", "a\tb\nc", "\u2013", ""])(
    "leaves %j as it is",
    (text) => {
      expect(withoutInvisible(text)).toBe(text);
    },
  );
});

/** Controls, marks of direction, isolates, zero-width characters, tags, separators and fillers. */
const unseen = [
  ...["\u0000", "\u0007", "\u001b", "\u007f", "\u009b", "\u00ad", "\u061c"],
  ...["\u200b", "\u200c", "\u200d", "\u200e", "\u200f", "\u2060", "\u2066"],
  ...["\u2067", "\u2068", "\u2069", "\u202a", "\u202b", "\u202c", "\u202d"],
  ...["\u202e", "\ufeff", "\u{e0041}", "\u3164", "\u115f"],
];

describe("a name", () => {
  it.each(unseen)("holds no %j", (mark) => {
    expect(plainName(`${mark}Mela${mark}ti${mark}`)).toBe("Melati");
    expect(plainText(`Mela${mark}ti\nSatu`)).toBe("Melati\nSatu");
  });

  it.each(["\n", "\r\n", "\t", "\v", "\u0085", "\u2028", "\u2029", "\u00a0"])(
    "is one line: %j is a space",
    (gap) => {
      expect(plainName(`${gap}Melati${gap}${gap}I${gap}`)).toBe("Melati I");
    },
  );

  it.each([
    "Melati 1",
    "Siti Nurb\u00e0ya",
    "D\u2019Amico",
    "\u0645\u0631\u064a\u0645",
    "\u{20bb7}",
  ])("keeps its letters: %s", (name) => {
    expect(plainName(name)).toBe(name);
    expect(plainText(name)).toBe(name);
  });
});

it("a text keeps its lines, each ended in one way", () => {
  expect(plainText("Satu\r\nDua\rTiga\u2028Empat\n\n\tLima")).toBe(
    "Satu\nDua\nTiga\nEmpat\n\n\tLima",
  );
});
