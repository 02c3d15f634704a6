import { describe, expect, it } from "vitest";
import type { NamedArea } from "@/lib/core/domain/name-against-code";
import { createVillageLocator, type CodeReading } from "./locate-village";
import type { WrittenVillage } from "./village-words";

const areas = [
  { code: "15", name: "Jambi" },
  { code: "15.01", name: "Kerinci" },
  { code: "15.01.01", name: "Gunung Raya" },
  { code: "15.01.02", name: "Danau" },
  { code: "15.01.01.2001", name: "Lempur" },
  { code: "15.01.01.2002", name: "Sungai Putri" },
  { code: "15.01.02.2001", name: "Sungai Putri" },
] as NamedArea[];

function locate(
  written: Partial<WrittenVillage>,
  codes: CodeReading = "kemendagri",
) {
  return createVillageLocator(areas, codes).locate({
    code: "",
    name: "",
    subdistrict: "",
    regency: "",
    ...written,
  });
}

describe("the village of a row", () => {
  it.each<[Partial<WrittenVillage>, string]>([
    [{ code: "15.01.01.2001" }, "15.01.01.2001"],
    [{ code: "1501012001.0", name: "Desa Lempur" }, "15.01.01.2001"],
    [{ name: "lempur" }, "15.01.01.2001"],
    [{ name: "Sei Putri", subdistrict: "Kec. Danau" }, "15.01.02.2001"],
    [{ code: "15.01.02.2001", name: "Sungai Puteri" }, "15.01.02.2001"],
  ])("%j is %s", (written, code) => {
    expect(locate(written)).toMatchObject({ code });
  });

  it.each<[Partial<WrittenVillage>, RegExp]>([
    [{}, /tidak menyebut desa/],
    [{ name: "Sungai Putri" }, /^Ada 2 desa.*Danau.*15\.01\.02\.2001/],
    [{ name: "Lorok" }, /^Tidak ada desa\/kelurahan Lorok/],
    [
      { name: "Dusun Lempur", subdistrict: "Gunung Raya" },
      /Dusun Lempur, Gunung Raya.*\(mirip Lempur, 15\.01\.01\.2001\)\.$/,
    ],
    [{ code: "15.01.01" }, /tidak terbaca/],
    [
      { code: "150101", name: "Lempur" },
      /Menurut namanya: Lempur, Gunung Raya/,
    ],
    [{ code: "15.01.01.2009" }, /15\.01\.01\.2009 tidak ada/],
    [
      { code: "15.01.01.2009", name: "Lempur" },
      /15\.01\.01\.2009 tidak ada.*Lempur = 15\.01\.01\.2001\.$/,
    ],
    [
      { code: "15.01.01.2001", subdistrict: "Danau" },
      /= Lempur, Gunung Raya; berkas menulis Danau\.$/,
    ],
  ])("%j is not certain: %s", (written, message) => {
    const { code, message: said } = locate(written);
    expect(code).toBeNull();
    expect(said?.id).toMatch(message);
  });

  it("is that of the names where codes are passed over", () => {
    expect(
      locate({ code: "15.01.01.2002", name: "Lempur" }, "bps"),
    ).toMatchObject({ code: "15.01.01.2001", comparison: null });
    expect(locate({ code: "15.01.01.2002" }, "bps").code).toBeNull();
  });
});
