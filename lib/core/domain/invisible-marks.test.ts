import { describe, expect, it } from "vitest";
import { withoutInvisible } from "./invisible-marks";

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
