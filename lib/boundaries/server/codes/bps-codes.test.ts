import { describe, expect, it } from "vitest";
import { parseBpsCode } from "./bps-codes";
import { readWrittenAreas } from "./written-areas";

const inBps = (...rows: Record<string, unknown>[]) =>
  readWrittenAreas(
    rows.map((properties) => ({ properties })),
    "bps",
  );
const inKemendagri = (...rows: Record<string, unknown>[]) =>
  readWrittenAreas(
    rows.map((properties) => ({ properties })),
    "kemendagri",
  );

describe("a BPS code", () => {
  it.each([
    ["15", "15"],
    [1501, "1501"],
    ["1501010", "1501010"],
    [1501010001, "1501010001"],
    ["1501010001.0", "1501010001"],
    ["'1501010", "1501010"],
    ["15.01.010.001", "1501010001"],
    ["15 01 010", "1501010"],
    ["ID1501010", "1501010"],
    ["1501000000", "1501"],
    ["1501010000", "1501010"],
    ["150101", null],
    ["15.01.01.2001", null],
    ["15.01.01", null],
    ["0501", null],
    ["desa", null],
    [null, null],
  ])("%j is %j", (value, code) => {
    expect(parseBpsCode(value)).toBe(code);
  });
});

describe("a layer in the numbers of BPS", () => {
  it.each<[string, Record<string, unknown>]>([
    ["one field", { kode: "1501010001", desa: "Lempur" }],
    [
      "parts",
      { kd_prov: 15, kd_kab: 1, kd_kec: 10, kd_desa: 1, desa: "Lempur" },
    ],
    ["its own fields", { iddesa: "1501010001", nmdesa: "Lempur" }],
    [
      "a field beside Kemendagri's",
      {
        ...{ KDEPUM: "15.01.01.2001", WADMKD: "Lempur" },
        KDEBPS: "1501010001",
      },
    ],
    [
      "parts of its own",
      {
        ...{ bps_prov: "15", bps_kab: "01", bps_kec: "010", bps_desa: "001" },
        nama: "Lempur",
      },
    ],
  ])("is read from %s", (_, row) => {
    expect(inBps(row)).toMatchObject([
      { code: null, level: "village", name: "Lempur", bpsCode: "1501010001" },
    ]);
  });

  it("gives the names of all levels", () => {
    const row = {
      ...{ nmprov: "Jambi", nmkab: "Kerinci", nmkec: "Gunung Raya" },
      idkec: "1501010",
    };
    expect(inBps(row)).toMatchObject([
      {
        ...{ level: "subdistrict", name: "Gunung Raya", bpsCode: "1501010" },
        above: { province: "Jambi", regency: "Kerinci" },
      },
    ]);
  });

  it("does not take the code of a regency for that of the village it stands beside", () => {
    const village = {
      ...{ KDPKAB: "15.01", KDEPUM: "15.01.01.2001" },
      ...{ WADMKC: "Gunung Raya", WADMKD: "Lempur" },
    };
    expect(inBps(village)).toMatchObject([
      { level: "village", name: "Lempur", bpsCode: null },
    ]);
  });
});

describe("a layer in the numbers of Kemendagri", () => {
  it("keeps BPS's number beside, if it is one of that level", () => {
    const rows = [
      { KDEPUM: "15.01.01.2001", KDEBPS: "1501010001" },
      { KDEPUM: "15.01.01.2002", KDEBPS: "1501010" },
      { KDEPUM: "15.01.01.2003", KDEBPS: "1501012003" },
      { KDEPUM: "15.01.01.2004", KDEBPS: "" },
    ];
    expect(inKemendagri(...rows).map(({ bpsCode }) => bpsCode)).toEqual([
      "1501010001",
      null,
      null,
      null,
    ]);
  });

  it("says which codes it had to restore", () => {
    const written = ["'15.03", "15.05.", "ID1507", "15. 08", "1509.0", 15.1];
    const plain = ["15.71", "1572", 1501, "15.02 "];
    const areas = inKemendagri(
      ...[...written, ...plain].map((kode) => ({ kode })),
    );
    expect(areas.map(({ code, restoredFrom }) => [code, restoredFrom])).toEqual(
      [
        ["15.03", "'15.03"],
        ["15.05", "15.05."],
        ["15.07", "ID1507"],
        ["15.08", "15. 08"],
        ["15.09", "1509.0"],
        ["15.10", "15.1"],
        ["15.71", null],
        ["15.72", null],
        ["15.01", null],
        ["15.02", null],
      ],
    );
  });

  it("does not call parts that were put together restored", () => {
    const row = { kode_prov: 15, kode_kab: 1, kode_kec: 1, kode_desa: 2001 };
    expect(inKemendagri(row)).toMatchObject([
      { code: "15.01.01.2001", restoredFrom: null },
    ]);
  });
});
