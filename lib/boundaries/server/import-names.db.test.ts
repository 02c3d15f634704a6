import { beforeEach, expect, test } from "vitest";
import { describeOnBothEngines } from "@/db/testing/describe-on-both-engines";
import type { AreaCode } from "@/lib/core/domain/ids";
import {
  importInto,
  importWhole,
  readToImport,
  registerProvince,
} from "@/lib/boundaries/server/testing/boundary-builders";
import {
  bpsCodeOf,
  inBpsCodes,
} from "@/lib/boundaries/server/testing/in-bps-codes";
import { inventAreas } from "@/lib/boundaries/server/testing/invented-province";
import {
  withProperties,
  type MadeArea,
} from "@/lib/boundaries/server/testing/made-layer";
import { geoJsonFile } from "@/lib/boundaries/server/testing/write-json";

const regencies = inventAreas("15", "regency");
const villages = inventAreas("15", "village");

const take = (areas: MadeArea[]) => readToImport(geoJsonFile(areas));

describeOnBothEngines("names beside Kemendagri's codes", ({ database }) => {
  const sql = () => database().sql;
  const refusalOf = async (areas: MadeArea[]) => {
    const outcome = await importInto(database(), await take(areas));
    if (outcome.kind !== "refused") throw new Error("The file was taken");
    return outcome.refusal;
  };
  const countOfBpsCodes = async () => {
    const [row] = await sql()`select count(bps_code)::int as count from areas`;
    return row?.count as number;
  };

  beforeEach(() => registerProvince(sql(), "15"));

  test("BPS codes beside them are stored beside them", async () => {
    const both = withProperties(regencies, ({ code = "", name = "" }) => ({
      ...{ KDPKAB: code, WADMKK: name },
      KDBBPS: bpsCodeOf(code as AreaCode),
    }));
    Object.assign(both[10]?.properties ?? {}, { KDBBPS: "1501" });
    const report = await importWhole(database(), await take(both));
    expect(report.levels).toMatchObject([{ matched: 11 }]);
    expect(report.bpsCodes).toHaveLength(9);
    expect(report.doubtfulBpsCodes).toEqual([
      { bpsCode: "1501", codes: ["15.01", "15.72"] },
    ]);
    const [bungo] =
      await sql()`select bps_code from areas where code = '15.08'`;
    expect(bungo).toEqual({ bps_code: "1509" });
  });

  test("a file without BPS codes leaves those that are stored", async () => {
    const inBps = geoJsonFile(inBpsCodes(regencies));
    await importWhole(database(), await readToImport(inBps, { codes: "bps" }));
    await importWhole(database(), await take(regencies));
    expect(await countOfBpsCodes()).toBe(11);
  });

  test("two names that changed places refuse the file, but are not offered as BPS codes", async () => {
    const [one, other] = villages.map(({ properties }) => properties);
    const swapped = withProperties(villages, (properties) => {
      if (properties.code === one?.code)
        return { ...one, name: other?.name ?? "" };
      return properties.code === other?.code
        ? { ...other, name: one?.name ?? "" }
        : properties;
    });
    const { code, codes } = await refusalOf(swapped);
    expect(code).toBe("codes-contradict-names");
    expect(codes).toMatchObject({ readingCount: 2, offersBps: false });
  });

  test("the name of another regency above a village refuses the file", async () => {
    const moved = withProperties(villages.slice(0, 30), (properties) => ({
      ...{ kode: properties.code ?? "", desa: properties.name ?? "" },
      kabupaten: "Kab. Tebo",
    }));
    expect(await refusalOf(moved)).toMatchObject({
      code: "codes-contradict-names",
      codes: { readingCount: 30 },
    });
  });

  test("names that nobody bears are warned of, other spellings are not", async () => {
    const odd = withProperties(regencies, ({ code = "", name = "" }) => {
      const names: Record<string, string> = {
        "15.01": "KAB. KERINCI",
        "15.02": "Meranging",
        "15.03": "Negeri Jauh",
      };
      return { code, name: names[code] ?? name };
    });
    const report = await importWhole(database(), await take(odd));
    expect(report.levels).toMatchObject([{ matched: 11 }]);
    expect(report.unlike).toEqual([
      { code: "15.03", registered: "Sarolangun", inFile: "Negeri Jauh" },
    ]);
    expect(report.renamed).toMatchObject([
      { code: "15.02", inFile: "Meranging" },
      { code: "15.03" },
    ]);
    const finding = report.findings.find(({ kind }) => kind === "unlike");
    expect(finding).toMatchObject({
      severity: "warning",
      message: { id: expect.stringContaining("Negeri Jauh") },
    });
  });

  test("a new village may be called like one elsewhere, but not like its neighbour", async () => {
    const name = "Pasar Baru";
    const more = ["15.72.01.2098", "15.01.07.2099"].map((code, at) => ({
      properties: { code, name },
      polygons: villages[at]?.polygons ?? [],
    }));
    const known = villages.find(
      ({ properties }) => properties.code === "15.71.01.1001",
    );
    const file = await take([...more, ...(known ? [known] : [])]);
    const report = await importWhole(database(), file);
    expect(report.created.map(({ code }) => code)).toEqual(["15.01.07.2099"]);
    expect(report.unknown).toMatchObject([
      {
        code: "15.72.01.2098",
        reason: { en: expect.stringContaining("15.72.01.2004") },
      },
    ]);
  });

  test("restored codes are said", async () => {
    const odd = withProperties(regencies, ({ code = "", name = "" }) => ({
      ...{ kode: code === "15.03" ? "'15.03" : code, nama: name },
    }));
    const report = await importWhole(database(), await take(odd));
    expect(report.restored).toEqual([{ code: "15.03", written: "'15.03" }]);
    expect(report.findings).toContainEqual({
      kind: "restored",
      severity: "info",
      message: {
        id: `1 kode dipulihkan: "'15.03" dibaca 15.03.`,
        en: `1 codes were restored: "'15.03" is read as 15.03.`,
      },
    });
  });
});
