import { expect, test } from "vitest";
import {
  dropStrayPoints,
  matchVillagePoints,
  type PointOfVillage,
  translateRegencies,
} from "./match-village-points";

function point(code: string, name: string, lon = 103): PointOfVillage {
  return { code, name, lon, lat: -1.6 };
}

function codesOf(matched: Map<string, PointOfVillage>): Record<string, string> {
  return Object.fromEntries(
    [...matched].map(([village, from]) => [village, from.code]),
  );
}

test("a village keeps the point of its code, also when its name is spelt anew", () => {
  const villages = [{ code: "15.02.03.2010", name: "Peradun Temeras" }];
  expect(
    codesOf(
      matchVillagePoints(villages, [point("15.02.03.2010", "Peradu Temberas")]),
    ),
  ).toEqual({
    "15.02.03.2010": "15.02.03.2010",
  });
});

test("a point follows its village into a new kecamatan by name", () => {
  const villages = [{ code: "15.01.22.2011", name: "Koto Iman" }];
  expect(
    codesOf(
      matchVillagePoints(villages, [point("15.01.02.2009", "Koto Iman")]),
    ),
  ).toEqual({
    "15.01.22.2011": "15.01.02.2009",
  });
});

test("villages that swapped numbers inside a kecamatan swap their points", () => {
  const villages = [
    { code: "15.01.01.2001", name: "Selampaung" },
    { code: "15.01.01.2002", name: "Air Mumu" },
  ];
  const points = [
    point("15.01.01.2001", "Air Mumu"),
    point("15.01.01.2002", "Selampaung"),
  ];
  expect(codesOf(matchVillagePoints(villages, points))).toEqual({
    "15.01.01.2001": "15.01.01.2002",
    "15.01.01.2002": "15.01.01.2001",
  });
});

test("an ambiguous name, or one of another kabupaten, gives no point", () => {
  const villages = [
    { code: "15.03.11.2005", name: "Suka Maju" },
    { code: "15.04.01.2001", name: "Jati Baru" },
  ];
  const points = [
    point("15.03.06.2024", "Suka Maju"),
    point("15.03.07.2024", "Suka Maju"),
    point("15.03.06.2018", "Jati Baru"),
  ];
  expect(matchVillagePoints(villages, points).size).toBe(0);
});

test("points of a renumbered kabupaten take its new code", () => {
  const regencies = new Map([
    ["93.01", "Kabupaten Merauke"],
    ["91.03", "Kabupaten Jayapura"],
  ]);
  const older = new Map([
    ["91.01", "Kabupaten Merauke"],
    ["91.03", "Kabupaten Jayapura"],
  ]);
  const moved = translateRegencies(
    [point("91.01.01.2001", "A"), point("91.03.01.2001", "B")],
    regencies,
    older,
  );
  expect(moved.map(({ code }) => code)).toEqual([
    "93.01.01.2001",
    "91.03.01.2001",
  ]);
});

test("a point in another part of the country than its kecamatan is dropped, a far island is kept", () => {
  const pointOf = new Map([
    ["94.05.16.2001", point("94.05.16.2001", "Nigilome", 137.8)],
    ["94.05.16.2002", point("94.05.16.2002", "Weni", 137.9)],
    ["94.05.16.2003", point("94.05.16.2003", "Amuleme", 116.5)],
    ["94.05.16.2004", point("94.05.16.2004", "Pulau", 139.8)],
  ]);
  expect([...dropStrayPoints(pointOf).keys()]).toEqual([
    "94.05.16.2001",
    "94.05.16.2002",
    "94.05.16.2004",
  ]);
});
