import { describe, expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import { createAreaNames } from "@/lib/core/domain/name-against-code";
import { holdNames } from "./hold-names";

const register = [
  ["15", "Jambi"],
  ["15.01", "Kerinci"],
  ["15.02", "Merangin"],
  ["15.01.01", "Gunung Raya"],
  ["15.01.02", "Batang Merangin"],
  ["15.02.01", "Jangkat"],
  ["15.01.01.2001", "Pelayangan"],
  ["15.01.01.2002", "Lempur"],
  ["15.01.02.2001", "Tamiai"],
  ["15.02.01.2001", "Pelayang"],
  ["15.02.01.2002", "Renah Alai"],
].map(([code, name]) => ({ code: code as AreaCode, name: name ?? "" }));
const nameByCode = new Map(register.map(({ code, name }) => [code, name]));

type Row = [code: string, name: string, above?: Record<string, string>];

function hold(...rows: Row[]) {
  return holdNames(
    rows.map(([code, name, above = {}]) => ({
      code: code as AreaCode,
      ...{ name, above },
    })),
    createAreaNames(register),
    (code) => nameByCode.get(code) ?? null,
  );
}

const contradicting = (...rows: Row[]) =>
  hold(...rows).contradictions.map(({ code }) => code);

describe("names against the codes of a file", () => {
  it.each<[string, Row]>([
    ["the name of a neighbour", ["15.01.01.2001", "Lempur"]],
    ["the name of a village elsewhere", ["15.01.01.2001", "Renah Alai"]],
    [
      "another subdistrict above",
      ["15.01.01.2002", "Lempur", { subdistrict: "Jangkat" }],
    ],
    ["another regency above", ["15.01.01.2002", "", { regency: "Merangin" }]],
    [
      "no number of a village, and a known name",
      ["15.01.01.0001", "Tamiai", { subdistrict: "Batang Merangin" }],
    ],
  ])("%s contradicts", (_, row) => {
    expect(contradicting(row)).toEqual([row[0]]);
  });

  it.each<[string, Row]>([
    ["another spelling", ["15.01.01.2002", "Lempurr"]],
    ["no name", ["15.01.01.2002", ""]],
    ["a name of nobody", ["15.01.01.2002", "Negeri Jauh"]],
    ["a spelling that is a name far away", ["15.01.01.2001", "Pelayang"]],
    [
      "a number in place of the regency's name",
      ["15.01.01.2002", "Lempur", { regency: "Kabupaten 15.01" }],
    ],
    [
      "the word for a province",
      ["15.01", "Kerinci", { province: "PROVINSI JAMBI" }],
    ],
    [
      "an abbreviated distrik",
      ["15.01.01", "Distrik Gunung Raya", { regency: "Kab. Kerinci" }],
    ],
    ["a new village called like another", ["15.01.01.2099", "Tamiai"]],
    ["a lake", ["15.01.01.0001", "Danau"]],
  ])("%s does not", (_, row) => {
    expect(contradicting(row)).toEqual([]);
  });

  it("a spelling that is a name far away contradicts where the file says which", () => {
    const above = { subdistrict: "Jangkat", regency: "Merangin" };
    expect(contradicting(["15.01.01.2001", "Pelayang", above])).toEqual([
      "15.01.01.2001",
    ]);
  });

  it("codes that nobody has contradict names that others have once they are most of a file", () => {
    const few: Row[] = [
      ["15.01.01.2091", "Tamiai"],
      ["15.01.01.2092", "Renah Alai"],
    ];
    expect(contradicting(...few)).toEqual([]);
    const most: Row[] = [...few, ["15.01.02.2093", "Pelayang"]];
    expect(contradicting(...most)).toHaveLength(3);
    const known: Row[] = [
      ["15.01.02.2001", "Tamiai"],
      ["15.02.01.2002", "Renah Alai"],
      ["15.02.01.2001", "Pelayang"],
    ];
    expect(contradicting(...most, ...known)).toEqual([]);
  });

  it("both readings are in words, with the area above and what is meant", () => {
    const { contradictions, named, identified } = hold([
      "15.01.01.2002",
      "TAMIAI",
      { subdistrict: "BATANG MERANGIN", regency: "KERINCI" },
    ]);
    expect(contradictions).toEqual([
      {
        code: "15.01.01.2002",
        registered: "Lempur, Gunung Raya",
        inFile: "TAMIAI, BATANG MERANGIN, KERINCI",
        meant: [{ code: "15.01.02.2001", name: "Tamiai" }],
      },
    ]);
    expect([named, identified]).toEqual([1, 1]);
  });
});
