import { describe, expect, it } from "vitest";
import type { AreaCode } from "./ids";
import {
  createAreaNames,
  describeArea,
  type NamedArea,
} from "./name-against-code";

const areas = [
  ["15", "Jambi"],
  ["15.01", "Kerinci"],
  ["15.06", "Tanjung Jabung Barat"],
  ["15.07", "Tanjung Jabung Timur"],
  ["15.08", "Bungo"],
  ["15.09", "Tebo"],
  ["15.72", "Kota Sungai Penuh"],
  ["15.01.07", "Depati Tujuh"],
  ["15.01.01", "Bukit Kerman"],
  ["15.01.07.2004", "Sekungkung"],
  ["15.01.07.2010", "Kubang Gedang"],
  ["15.01.01.2004", "Pasar Baru"],
  ["15.01.07.2005", "Pasar Baru"],
].map(([code, name]): NamedArea => ({
  code: code as AreaCode,
  name: name ?? "",
}));
const names = createAreaNames(areas);
const judge = (code: string, name: string, above = {}) =>
  names.judge(code as AreaCode, { name, above });

describe("a code against the names beside it", () => {
  it.each<[string, string, Record<string, string>?]>([
    ["15.01", "KAB. KERINCI"],
    ["15.06", "Tj. Jabung Barat"],
    ["15.72", "Sungai Penuh"],
    ["15.72", "SUNGAI PENUH (KOTA)"],
    ["15.72", "Kota Sungaipenuh"],
    ["15.01", ""],
    ["15.01.07.2004", "Desa Sekungkung", { subdistrict: "Kec. Depati Tujuh" }],
    ["15.01.07.2004", "", { subdistrict: "Depati VII Tujuh" }],
    ["15.01.07.2099", "Desa Baru"],
  ])("%s and %j agree", (code, name, above) => {
    expect(judge(code, name, above)).toEqual({ kind: "agrees" });
  });

  it.each<[string, string, string]>([
    ["15.06", "TANJUNG JABUNG TIMUR", "15.07"],
    ["15.08", "Tebo", "15.09"],
    ["15.01.07.2010", "Sekungkung", "15.01.07.2004"],
  ])("%s and %j contradict, and %s is meant", (code, name, meant) => {
    expect(judge(code, name)).toMatchObject({
      kind: "contradicts",
      byCode: { code },
      meant: [{ code: meant }],
    });
  });

  it("the area above decides as well", () => {
    expect(
      judge("15.01.07.2005", "Pasar Baru", { subdistrict: "Bukit Kerman" }),
    ).toMatchObject({
      kind: "contradicts",
      meant: [{ code: "15.01.01.2004" }],
    });
  });

  it("a name like no other, and nothing like the registered one, contradicts", () => {
    expect(judge("15.08", "Palembang")).toEqual({
      kind: "contradicts",
      byCode: { code: "15.08", name: "Bungo" },
      meant: [],
    });
  });

  it("a misspelt name is a spelling", () => {
    expect(judge("15.01.07.2004", "Sekunkung")).toEqual({
      kind: "renamed",
      registered: "Sekungkung",
    });
  });

  it("a code that nobody has contradicts a name that somebody has", () => {
    expect(judge("15.01.07.2077", "Sekungkung")).toMatchObject({
      kind: "contradicts",
      byCode: null,
      meant: [{ code: "15.01.07.2004" }],
    });
  });

  it("finds all areas that bear a name, and fewer with more names", () => {
    const found = (above: Record<string, string>) =>
      names
        .find("village", { name: "PASAR BARU", above })
        .map(({ code }) => code);
    expect(found({})).toEqual(["15.01.01.2004", "15.01.07.2005"]);
    expect(found({ subdistrict: "Depati Tujuh" })).toEqual(["15.01.07.2005"]);
    expect(found({ regency: "Tebo" })).toEqual([]);
  });

  it("describes an area with the one above it", () => {
    const nameOf = (code: string) =>
      areas.find((area) => area.code === code)?.name ?? code;
    expect(describeArea("15.01.07.2004" as AreaCode, nameOf)).toBe(
      "Sekungkung, Depati Tujuh",
    );
  });
});
