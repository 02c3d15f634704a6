import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { likeness } from "./likeness";
import { placeName } from "./place-name";

describe("the form in which places are compared", () => {
  it.each([
    ["Kec. Batang Hari", "batanghari"],
    ["BATANGHARI", "batanghari"],
    ["Kecamatan Batang-Hari", "batanghari"],
    ["UPTD Puskesmas Putri Ayu", "putriayu"],
    ["PKM Putri Ayu", "putriayu"],
    ["Pukesmas PUTRI AYU", "putriayu"],
    ["Kel. Sei Putri", "sungaiputri"],
    ["Kelurahan Sungai Putri", "sungaiputri"],
    ["Sui Putri", "sungaiputri"],
    ["Ds. Tj. Pauh", "tanjungpauh"],
    ["Desa Tanjung Pauh", "tanjungpauh"],
    ["Tjg Pauh", "tanjungpauh"],
    ["Kp. Baru", "kampungbaru"],
    ["Sp. Rimbo", "simpangrimbo"],
    ["Lb. Napal", "lubuknapal"],
    ["Pl. Pandan", "pulaupandan"],
    ["Ma. Sabak", "muarasabak"],
    ["Muaro Sabak", "muarasabak"],
    ["Pematang Ma", "pematangma"],
    ["Posyandu Melati III", "melati 3"],
    ["Posy. Melati 03", "melati 3"],
    ["Pos Yandu MELATI-3", "melati 3"],
    ["Melati3", "melati 3"],
    ["RT 01 02", "rt 1 2"],
    ["Anggrek 2A Ujung", "anggrek 2 aujung"],
    ["Kab. Muaro Jambi", "muarajambi"],
    ["Kota Jambi", "kotajambi"],
    ["Kota Baru", "kotabaru"],
    ["S. Penuh", "spenuh"],
    ["Desa", "desa"],
    ["Posyandu 3", "3"],
    ["", ""],
    [" - ", ""],
  ])("%j is compared as %j", (name, expected) => {
    expect(placeName(name)).toBe(expected);
  });

  it("keeps numbers apart from each other", () => {
    expect(placeName("Melati 1 2")).not.toBe(placeName("Melati 12"));
    expect(placeName("Melati 1")).not.toBe(placeName("Melati 11"));
  });

  it("is the same in capitals, with wide spaces and with the level before it", () => {
    const word = fc.stringMatching(/^[a-z]{4,9}$/);
    fc.assert(
      fc.property(word, word, (first, second) => {
        const expected = placeName(`${first} ${second}`);
        expect(placeName(`${first}${second}`)).toBe(expected);
        expect(placeName(`KEC.  ${first.toUpperCase()}-${second}`)).toBe(
          expected,
        );
      }),
    );
  });
});

describe("likeness", () => {
  it("is 1 for the same, 0 for nothing in common or an empty name", () => {
    expect(likeness("melati 1", "melati 1")).toBe(1);
    expect(likeness("melati", "puguk")).toBe(0);
    expect(likeness("", "melati")).toBe(0);
    expect(likeness("", "")).toBe(0);
  });

  it("puts a slip of the finger before another name", () => {
    expect(likeness("melati 1", "mlati 1")).toBeGreaterThan(0.7);
    expect(likeness("melati 1", "mlati 1")).toBeGreaterThan(
      likeness("melati 1", "mawar 1"),
    );
  });

  it("is between 0 and 1, and the same in both directions", () => {
    const name = fc.stringMatching(/^[a-z0-9 ]{0,12}$/);
    fc.assert(
      fc.property(name, name, (a, b) => {
        const value = likeness(a, b);
        expect(value).toBeGreaterThanOrEqual(0);
        expect(value).toBeLessThanOrEqual(1);
        expect(likeness(b, a)).toBe(value);
      }),
    );
  });
});
