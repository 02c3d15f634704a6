import { describe, expect, it } from "vitest";
import { resolveCodes } from "./resolve-codes";

function resolve(...rows: Record<string, unknown>[]) {
  return resolveCodes(
    rows.map((properties, index) => ({
      index,
      properties,
      geometry: null,
      problem: null,
    })),
  );
}

const codes = (...rows: Record<string, unknown>[]) =>
  resolve(...rows).map(({ code }) => code);

describe("resolveCodes", () => {
  it("reads the product's own fields and trusts the code, not a level", () => {
    expect(
      resolve({ code: "15.01.01", name: "Gunung Raya", level: "district" }),
    ).toEqual([{ code: "15.01.01", name: "Gunung Raya", problem: null }]);
  });

  it("reads the fields of Badan Informasi Geospasial, not those of BPS", () => {
    const row = {
      KDPPUM: "15",
      KDPKAB: "15.01",
      KDCPUM: "15.01.01",
      KDEPUM: "15.01.01.2001",
      KDEBPS: "1501010001",
      WADMKC: "Gunung Raya",
      WADMKD: "Lempur",
    };
    expect(resolve(row)).toEqual([
      { code: "15.01.01.2001", name: "Lempur", problem: null },
    ]);
  });

  it("puts a code together from the parts of each level", () => {
    expect(
      codes(
        { kode_prov: 15, kode_kab: 1, kode_kec: "01", kode_desa: "2001" },
        { kode_prov: 15, kode_kab: 71, kode_kec: 12, kode_desa: 1003 },
      ),
    ).toEqual(["15.01.01.2001", "15.71.12.1003"]);
  });

  it("does not let a lake in a layer of villages pass for its subdistrict", () => {
    const [village, lake] = resolve(
      { KDCPUM: "15.01.01", KDEPUM: "15.01.01.2001" },
      { KDCPUM: "15.01.01", KDEPUM: "", NAMOBJ: "Danau Kerinci" },
    );
    expect(village?.code).toBe("15.01.01.2001");
    expect(lake?.code).toBeNull();
    expect(lake?.problem).not.toBeNull();
  });

  it("reads a layer of subdistricts whose village column is empty", () => {
    expect(
      codes({ KDCPUM: "150101", KDEPUM: " ", WADMKC: "Gunung Raya" }),
    ).toEqual(["15.01.01"]);
  });

  it("reads several levels from one code field", () => {
    expect(codes({ kode: "15" }, { kode: "1501" }, { kode: "150101" })).toEqual(
      ["15", "15.01", "15.01.01"],
    );
  });

  it("does not take row numbers for codes", () => {
    expect(codes({ id: 15 }, { id: 16 })).toEqual([null, null]);
  });

  it("does not read three-digit BPS parts as Kemendagri codes", () => {
    expect(
      codes({ kd_prov: 15, kd_kab: 1, kd_kec: "010", kd_desa: "001" }),
    ).toEqual([null]);
  });
});
