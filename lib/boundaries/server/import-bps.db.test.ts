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
import { zippedShapefile } from "@/lib/boundaries/server/testing/write-shapefile";
import type { CodeSystem } from "./codes/written-areas";

const regencies = inventAreas("15", "regency");
const subdistricts = inventAreas("15", "subdistrict");
const villages = inventAreas("15", "village");

const take = (areas: MadeArea[], codes: CodeSystem = "kemendagri") =>
  readToImport(geoJsonFile(areas), { codes });

/** Four villages of Jambi are desa and kelurahan of one name in one subdistrict. */
const isAlone = ({ properties }: MadeArea) =>
  ![
    "15.04.08.1008",
    "15.04.08.2006",
    "15.06.05.1007",
    "15.06.05.2020",
  ].includes(String(properties.code));

describeOnBothEngines("boundaries in BPS codes", ({ database }) => {
  const sql = () => database().sql;
  const drawn = async () => {
    const [row] =
      await sql()`select count(geometry)::int as shapes, count(bps_code)::int as codes from areas`;
    return row;
  };
  const refusalOf = async (areas: MadeArea[], codes?: CodeSystem) => {
    const outcome = await importInto(database(), await take(areas, codes));
    if (outcome.kind !== "refused") throw new Error("The file was taken");
    expect(await drawn()).toEqual({ shapes: 0, codes: 0 });
    return outcome.refusal;
  };

  beforeEach(() => registerProvince(sql(), "15"));

  test("regencies are refused with both readings of each that contradicts", async () => {
    const { code, message, remedy, codes } = await refusalOf(
      inBpsCodes(regencies),
    );
    expect(code).toBe("codes-contradict-names");
    expect(codes?.readings[0]).toEqual({
      code: "15.07",
      registered: "Tanjung Jabung Timur",
      inFile: "TANJUNG JABUNG BARAT",
      meant: [{ code: "15.06", name: "Tanjung Jabung Barat" }],
    });
    expect(codes).toMatchObject({ readingCount: 4, offersBps: true });
    expect(message.id).toContain("4 dari 11 kode");
    expect(message.id).toContain(
      "15.07: menurut daftar Tanjung Jabung Timur, menurut berkas TANJUNG JABUNG BARAT (15.06)",
    );
    expect(remedy.id).toContain("Baca sebagai kode BPS");
    expect(remedy.en).toContain("codes=bps");
  });

  test("villages are refused, with the first hundred readings and their number", async () => {
    const { code, codes } = await refusalOf(inBpsCodes(villages));
    expect(code).toBe("codes-contradict-names");
    expect(codes?.offersBps).toBe(true);
    expect(codes?.readings).toHaveLength(100);
    expect(codes?.readingCount).toBeGreaterThan(1000);
  });

  test("villages without the names above them are refused too", async () => {
    const bare = withProperties(inBpsCodes(villages), ({ kode, DESA }) => ({
      kode: kode ?? "",
      nama: DESA ?? "",
    }));
    expect(await refusalOf(bare)).toMatchObject({
      code: "codes-contradict-names",
    });
  });

  test("subdistricts of seven digits are refused by their form", async () => {
    const { code, message, codes } = await refusalOf(inBpsCodes(subdistricts));
    expect(code).toBe("bps-codes");
    expect(message.en).toContain("144 of 144 codes");
    expect(codes).toMatchObject({ readingCount: 144, offersBps: true });
    const nameless = withProperties(
      inBpsCodes(subdistricts),
      ({ kode = "" }) => ({ kode }),
    );
    expect(await refusalOf(nameless)).toMatchObject({
      code: "bps-codes",
      codes: { offersBps: false },
    });
  });

  test("parts of three digits are refused by their form", async () => {
    const inParts = withProperties(inBpsCodes(villages), (properties) => {
      const { kode, ...names } = properties;
      const parts = /(..)(..)(...)(...)/.exec(String(kode)) ?? [];
      const [, kd_prov = "", kd_kab = "", kd_kec = "", kd_desa = ""] = parts;
      return { kd_prov, kd_kab, kd_kec, kd_desa, ...names };
    });
    expect(await refusalOf(inParts)).toMatchObject({
      code: "bps-codes",
      codes: { offersBps: true },
    });
  });

  test.each([
    ["regency", regencies, 11],
    ["subdistrict", subdistricts, 144],
    ["village", villages.filter(isAlone), 1581],
  ] as const)(
    "taken as such, each %s is known by its names, and the code is stored",
    async (level, areas, count) => {
      const file = await take(inBpsCodes(areas), "bps");
      const dry = await importWhole(database(), file, { dryRun: true });
      expect(await drawn()).toEqual({ shapes: 0, codes: 0 });
      const report = await importWhole(database(), file);
      expect(report).toMatchObject({ codes: "bps", bpsCodes: dry.bpsCodes });
      expect(report.levels).toEqual([
        {
          ...{ level, matched: count, created: 0 },
          missing: areas === regencies || areas === subdistricts ? 0 : 4,
        },
      ]);
      expect([...report.unidentified, ...report.renamed]).toEqual([]);
      expect(await drawn()).toEqual({ shapes: count, codes: count });
      const rows =
        await sql()`select code, bps_code from areas where bps_code is not null`;
      for (const { code, bps_code } of rows.slice(0, 50))
        expect(bps_code).toBe(bpsCodeOf(code as AreaCode));
    },
  );

  test("a Shapefile with BPS's own fields is taken", async () => {
    const areas = withProperties(
      inBpsCodes(subdistricts, "idkec"),
      ({ idkec = "", KABKOTA = "", KECAMATAN = "" }) => ({
        ...{ idkec, nmprov: "JAMBI", nmkab: KABKOTA, nmkec: KECAMATAN },
      }),
    );
    const file = await readToImport(zippedShapefile({ name: "kec", areas }), {
      codes: "bps",
    });
    const report = await importWhole(database(), file);
    expect(report.levels).toMatchObject([{ matched: 144 }]);
    expect(report.bpsCodes).toHaveLength(144);
  });

  test("what its names do not identify is listed and not stored", async () => {
    const four = inBpsCodes(regencies).slice(0, 4);
    const [nobody, nameless, ours, other] = four.map(
      ({ properties }) => properties,
    );
    Object.assign(nobody ?? {}, { KABKOTA: "Negeri Jauh" });
    Object.assign(nameless ?? {}, { KABKOTA: "" });
    Object.assign(other ?? {}, {
      PROVINSI: "Sumatera Selatan",
      kode: "1601",
    });
    const report = await importWhole(database(), await take(four, "bps"));
    expect(report.unidentified).toMatchObject([
      { index: 0, bpsCode: "1501", name: "Negeri Jauh" },
      { index: 1, bpsCode: "1502", name: null },
    ]);
    expect(report.passedOver).toEqual([{ province: "16", features: 1 }]);
    expect(report.bpsCodes).toEqual([{ code: "15.03", bpsCode: "1503" }]);
    expect(ours?.kode).toBe("1503");
    expect(report.findings.map(({ kind }) => kind)).toContain("unidentified");
  });

  test("a village whose name several bear needs the names above it", async () => {
    const names = new Map<string, number>();
    for (const { properties } of villages)
      names.set(
        String(properties.name),
        (names.get(String(properties.name)) ?? 0) + 1,
      );
    const twins = villages.filter(
      ({ properties }) => (names.get(String(properties.name)) ?? 0) > 1,
    );
    const bare = withProperties(inBpsCodes(twins), ({ kode, DESA }) => ({
      kode: kode ?? "",
      DESA: DESA ?? "",
    }));
    expect(await refusalOf(bare, "bps")).toMatchObject({
      code: "nothing-matched",
    });
    const report = await importWhole(
      database(),
      await take(inBpsCodes(twins), "bps"),
      { dryRun: true },
    );
    expect(report.unidentified.map(({ name }) => name).toSorted()).toEqual([
      "MERLUNG",
      "MERLUNG",
      "TERUSAN",
      "TERUSAN",
    ]);
  });

  test("a desa and a kelurahan of one name are told apart by the word before it", async () => {
    const four = villages.filter((village) => !isAlone(village));
    const named = inBpsCodes(four).map(({ properties, polygons }, at) => {
      const word = /\.1\d{3}$/.test(String(four[at]?.properties.code))
        ? "KELURAHAN"
        : "DESA";
      const DESA = `${word} ${properties.DESA ?? ""}`;
      return { properties: { ...properties, DESA }, polygons };
    });
    const report = await importWhole(database(), await take(named, "bps"));
    expect(report.unidentified).toEqual([]);
    expect(report.bpsCodes.map(({ code }) => code)).toEqual(
      four.map(({ properties }) => properties.code),
    );
  });

  test("codes of Kemendagri that are called BPS codes are not stored as such", async () => {
    const named = withProperties(
      villages.filter(({ properties }) =>
        String(properties.code).startsWith("15.72.01."),
      ),
      ({ code = "", name = "" }) => ({
        ...{ kode: String(code).replaceAll(".", ""), desa: name },
        kecamatan: "Sungai Penuh",
      }),
    );
    const report = await importWhole(database(), await take(named, "bps"));
    expect(report.levels).toMatchObject([{ matched: named.length }]);
    expect(report.bpsCodes).toEqual([]);
  });
});
