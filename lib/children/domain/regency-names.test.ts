import { describe, expect, it } from "vitest";
import type { AreaCode } from "@/lib/core/domain/ids";
import { judgeRegencies, type NamedRegency } from "./regency-names";

const regency = (code: string, ...names: string[]): NamedRegency => ({
  code: code as AreaCode,
  names,
});
const jambi = [
  regency("15.01", "Kerinci", "Kabupaten Kerinci"),
  regency("15.04", "Batang Hari", "Kabupaten Batang Hari"),
  regency("15.05", "Muaro Jambi", "Kabupaten Muaro Jambi"),
  regency("15.71", "Kota Jambi", "Kota Jambi"),
  regency("15.72", "Kota Sungai Penuh", "Kota Sungai Penuh"),
];

describe("the regency of a row", () => {
  const judge = judgeRegencies("15.72" as AreaCode, jambi);

  it.each([
    "KOTA SUNGAI PENUH",
    "Sungai Penuh",
    "KOTA SUNGAIPENUH",
    "Kota Sei Penuh",
    "Sei. Penuh",
    "SUNGAI PENUH (KOTA)",
    "Sungai Penuh, Kota",
    "Kota Sungai  Penuh",
    "Kodya Sungai Penuh",
    "Kota\u00a0Sungai\u200b Penuh",
    "1572",
    "15.72",
    "'1572",
    "1572.0",
    "15.72 Kota Sungai Penuh",
    "1572 - SUNGAI PENUH",
    "[1572] KOTA SUNGAI PENUH",
    "Sungai Penuh (1572)",
  ])("%s is the own one", (written) => {
    expect(judge(written)).toBe("own");
  });

  it.each([
    "KAB. KERINCI",
    "Kota Jambi",
    "Jambi",
    "1501",
    "15.01 Kerinci",
    "1573",
    "Penuh",
    "Sungai",
    "15",
    "x",
  ])("%s is another one", (written) => {
    expect(judge(written)).toBe("other");
  });

  it.each(["15.72 Kerinci", "1501 Kota Sungai Penuh", "Sungai Penuh (1571)"])(
    "%s says two things",
    (written) => {
      expect(judge(written)).toBe("contradicts");
    },
  );

  it("of a kota and a kabupaten of one name must say which", () => {
    const bogor = [
      regency("32.01", "Bogor", "Kabupaten Bogor"),
      regency("32.71", "Kota Bogor", "Kota Bogor"),
    ];
    const ofKabupaten = judgeRegencies("32.01" as AreaCode, bogor);
    const ofKota = judgeRegencies("32.71" as AreaCode, bogor);
    for (const written of ["KAB. BOGOR", "Bogor (Kabupaten)", "3201"]) {
      expect(ofKabupaten(written)).toBe("own");
      expect(ofKota(written)).toBe("other");
    }
    for (const written of ["KOTA BOGOR", "Bogor (Kota)", "32.71"]) {
      expect(ofKabupaten(written)).toBe("other");
      expect(ofKota(written)).toBe("own");
    }
    expect(ofKabupaten("BOGOR")).toBe("other");
    expect(ofKota("BOGOR")).toBe("other");
  });

  it("may be called Kotabaru without being a kota", () => {
    const judged = judgeRegencies("63.02" as AreaCode, [
      regency("63.02", "Kotabaru", "Kabupaten Kotabaru"),
      regency("63.72", "Kota Banjarbaru", "Kota Banjarbaru"),
    ]);
    for (const written of ["KOTABARU", "Kota Baru", "Kab. Kotabaru"])
      expect(judged(written)).toBe("own");
    expect(judged("Banjarbaru")).toBe("other");
  });
});
