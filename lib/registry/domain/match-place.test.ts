import fc from "fast-check";
import { describe, expect, it } from "vitest";
import {
  buildPlaceRegistry,
  matchPlace,
  placeKey,
  type PlaceEntry,
  type WrittenPlace,
} from "./match-place";

const subdistricts = [
  { code: "15.04.01", name: "Batang Hari" },
  { code: "15.04.02", name: "Muara Tembesi" },
];
const villages = [
  { code: "15.04.01.2001", name: "Sungai Putri" },
  { code: "15.04.01.2002", name: "Tanjung Pauh" },
  { code: "15.04.02.2001", name: "Sungai Putri" },
  { code: "15.04.02.2002", name: "Rambutan Masam" },
];

function entry(
  id: string,
  villageCode: string,
  name: string,
  more: Partial<PlaceEntry> = {},
): PlaceEntry {
  return {
    id,
    name,
    villageCode,
    puskesmas: null,
    validFrom: "2020-01",
    validTo: null,
    ...more,
  };
}

const entries = [
  entry("a1", "15.04.01.2001", "Melati I"),
  entry("a2", "15.04.01.2001", "Melati II"),
  entry("b1", "15.04.01.2002", "Melati I"),
  entry("c1", "15.04.02.2001", "Melati I", { puskesmas: "Muara Tembesi" }),
  entry("d1", "15.04.02.2002", "Mawar", { puskesmas: "Pulau" }),
  entry("d2", "15.04.02.2002", "Kenanga"),
];
const registry = buildPlaceRegistry(entries, { villages, subdistricts });

function written(place: Partial<WrittenPlace> = {}): WrittenPlace {
  return {
    subdistrict: "Batang Hari",
    puskesmas: "",
    village: "Sungai Putri",
    posyandu: "Melati 1",
    ...place,
  };
}

function match(place: Partial<WrittenPlace> = {}) {
  return matchPlace(registry, written(place));
}

describe("a place is found by name, from the kecamatan down", () => {
  it.each<[Partial<WrittenPlace>, string]>([
    [{}, "a1"],
    [{ posyandu: "POSYANDU MELATI 02" }, "a2"],
    [{ subdistrict: "KEC. BATANGHARI", village: "Kel. Sei Putri" }, "a1"],
    [{ village: "Desa Tj. Pauh" }, "b1"],
    [{ subdistrict: "Ma. Tembesi" }, "c1"],
    [{ subdistrict: "Muaro Tembesi", puskesmas: "PKM Muaro Tembesi" }, "c1"],
  ])("%j is %s", (place, posyanduId) => {
    expect(match(place)).toEqual({ kind: "matched", posyanduId });
  });

  it("the same village name in another kecamatan is another village", () => {
    expect(match({ subdistrict: "Muara Tembesi" })).toEqual({
      kind: "matched",
      posyanduId: "c1",
    });
  });
});

describe("the puskesmas", () => {
  it("is passed over where the registry knows none in the kecamatan", () => {
    expect(match({ puskesmas: "Anything" })).toMatchObject({ kind: "matched" });
  });

  it("must be one of the known ones where it is given", () => {
    expect(
      match({
        subdistrict: "Muara Tembesi",
        puskesmas: "Muara Bulian",
      }),
    ).toEqual({
      kind: "open",
      stoppedAt: "puskesmas",
      reason: "unknown",
      suggestions: ["c1"],
      isAnywhere: true,
    });
  });

  it("leaves its own posyandu and those whose puskesmas is unknown", () => {
    const inRambutan = (puskesmas: string, posyandu: string) =>
      match({
        subdistrict: "Muara Tembesi",
        village: "Rambutan Masam",
        puskesmas,
        posyandu,
      });
    expect(inRambutan("Pulau", "Mawar")).toMatchObject({ posyanduId: "d1" });
    expect(inRambutan("Pulau", "Kenanga")).toMatchObject({ posyanduId: "d2" });
    expect(inRambutan("Muara Tembesi", "Kenanga")).toMatchObject({
      posyanduId: "d2",
    });
    expect(inRambutan("Muara Tembesi", "Mawar")).toMatchObject({
      kind: "open",
      stoppedAt: "posyandu",
      reason: "unknown",
    });
  });

  it("takes villages without any posyandu of it out of play", () => {
    expect(
      match({ subdistrict: "Muara Tembesi", puskesmas: "Pulau" }),
    ).toMatchObject({ stoppedAt: "village", reason: "unknown" });
  });
});

describe("a place that stays open", () => {
  it("never takes a similar name, only suggests it", () => {
    expect(match({ posyandu: "Melatti I" })).toEqual({
      kind: "open",
      stoppedAt: "posyandu",
      reason: "unknown",
      suggestions: ["a1", "a2"],
      isAnywhere: true,
    });
  });

  it("suggests nothing that is not alike", () => {
    expect(match({ posyandu: "Cempaka Putih" })).toMatchObject({
      suggestions: [],
    });
  });

  it("suggests by the village, too, where that is not settled", () => {
    expect(match({ village: "Sungai Putra" })).toMatchObject({
      stoppedAt: "village",
      reason: "unknown",
      suggestions: ["a1", "a2", "b1"],
    });
  });

  it("suggests by the kecamatan, too, where that is not settled", () => {
    expect(match({ subdistrict: "Muara Tembesih" })).toMatchObject({
      stoppedAt: "subdistrict",
      reason: "unknown",
      suggestions: ["c1", "a1", "a2", "b1", "d1"],
      isAnywhere: true,
    });
  });

  it.each<[Partial<WrittenPlace>, string]>([
    [{ subdistrict: "" }, "subdistrict"],
    [{ subdistrict: "-", village: "Rambutan Masam" }, "subdistrict"],
    [{ village: "" }, "village"],
    [{ posyandu: "" }, "posyandu"],
  ])("%j is missing, even where one thing only would fit", (place, level) => {
    expect(match(place)).toMatchObject({
      kind: "open",
      stoppedAt: level,
      reason: "missing",
    });
  });

  it("gives all that fit where several do", () => {
    const twins = ["t1", "t2", "t3", "t4", "t5", "t6"].map((id) =>
      entry(id, "15.04.01.2002", "Anggrek"),
    );
    const withTwins = buildPlaceRegistry([...entries, ...twins], {
      villages,
      subdistricts,
    });
    expect(
      matchPlace(
        withTwins,
        written({ village: "Tanjung Pauh", posyandu: "Anggrek" }),
      ),
    ).toMatchObject({
      stoppedAt: "posyandu",
      reason: "ambiguous",
      suggestions: ["t1", "t2", "t3", "t4", "t5", "t6"],
    });
  });

  it("does not let a posyandu choose between villages of one name", () => {
    const area = {
      subdistricts,
      villages: [...villages, { code: "15.04.01.1003", name: "Sei Putri" }],
    };
    const twoVillages = buildPlaceRegistry(
      [...entries, entry("e1", "15.04.01.1003", "Dahlia")],
      area,
    );
    expect(
      matchPlace(twoVillages, written({ posyandu: "Dahlia" })),
    ).toMatchObject({
      kind: "open",
      stoppedAt: "village",
      reason: "ambiguous",
      suggestions: ["e1"],
    });
  });

  it("suggests five at most, of equals the one that is not closed first", () => {
    const many = ["1", "2", "3", "4", "5", "6"].map((number) =>
      entry(`m${number}`, "15.04.01.2002", "Dahlia", {
        validTo: number === "1" ? "2024-12" : null,
      }),
    );
    const open = matchPlace(
      buildPlaceRegistry(many, { villages, subdistricts }),
      written({ village: "Tanjung Pauh", posyandu: "Dahlya" }),
    );
    expect(open).toMatchObject({ suggestions: ["m2", "m3", "m4", "m5", "m6"] });
  });

  it.each<[Partial<WrittenPlace>, boolean]>([
    [{ subdistrict: "Ilir Barat", village: "Lorok Pakjo" }, false],
    [{ subdistrict: "Ilir Barat", village: "Rambutan Masam" }, true],
    [{ subdistrict: "Batang Hari", village: "Lorok Pakjo" }, true],
    [
      { subdistrict: "Ilir", village: "Lorok", puskesmas: "Puskesmas Pulau" },
      true,
    ],
    [{ subdistrict: "", village: "" }, false],
  ])("%j is anywhere in the regency: %s", (place, isAnywhere) => {
    expect(match(place)).toMatchObject({ kind: "open", isAnywhere });
  });
});

describe("the key of a place", () => {
  it("is the same for spellings that compare equal", () => {
    expect(
      placeKey({
        subdistrict: "Kec. Batang Hari",
        puskesmas: "UPTD Puskesmas Pulau",
        village: "Kel. Sei Putri",
        posyandu: "Posyandu Melati III",
      }),
    ).toBe("batanghari|pulau|sungaiputri|melati 3");
    expect(
      placeKey({
        subdistrict: "BATANGHARI",
        puskesmas: "Pl",
        village: "sungai putri",
        posyandu: "melati 03",
      }),
    ).toBe("batanghari|pulau|sungaiputri|melati 3");
  });

  it("decides the match: places of one key match alike", () => {
    const spellings = [
      ["", "-"],
      ["Batang Hari", "BATANGHARI"],
      ["Muara Tembesi", "Kec. Muaro Tembesi"],
      ["Sei Putri", "Desa Sungai Putri"],
      ["Melati I", "Posyandu melati 01"],
      ["Pl", "PKM Pulau"],
    ];
    const name = fc.constantFrom(...spellings);
    const place = fc.record({
      subdistrict: name,
      puskesmas: name,
      village: name,
      posyandu: name,
    });
    fc.assert(
      fc.property(place, (names) => {
        const spelt = (which: 0 | 1): WrittenPlace => ({
          subdistrict: names.subdistrict[which] ?? "",
          puskesmas: names.puskesmas[which] ?? "",
          village: names.village[which] ?? "",
          posyandu: names.posyandu[which] ?? "",
        });
        expect(placeKey(spelt(0))).toBe(placeKey(spelt(1)));
        expect(matchPlace(registry, spelt(0))).toEqual(
          matchPlace(registry, spelt(1)),
        );
      }),
    );
  });
});
