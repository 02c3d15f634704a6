import { z } from "zod";
import {
  AreaCode,
  type AreaLevel,
  levelOf,
  parentOf,
} from "@/lib/core/domain/ids";
import { kindOf, namesOf, type ReferenceAreaKind } from "./area-names";
import { hasDataFile, readDataFile } from "./data-file";

export type ReferenceArea = {
  code: AreaCode;
  parentCode: AreaCode | null;
  level: AreaLevel;
  /** The spoken name: "Kerinci", "Kota Jambi", "DKI Jakarta". A kota keeps the word "Kota", because a kabupaten often has the same name. */
  name: string;
  /** In full: "Kabupaten Kerinci", "Kecamatan Gunung Raya", "Desa Selam Paung". */
  officialName: string;
  kind: ReferenceAreaKind;
  /** No source at hand has BPS codes under a free licence, so there are none. */
  bpsCode: string | null;
};

export type VillagePoint = { villageCode: AreaCode; lon: number; lat: number };

const Position = z.tuple([z.number(), z.number()]);
const Outlines = z.record(z.string(), z.array(z.array(z.array(Position))));
export type ProvinceOutline = {
  type: "MultiPolygon";
  coordinates: z.infer<typeof Outlines>[string];
};

type Line = {
  code: AreaCode;
  name: string;
  lon: string | undefined;
  lat: string | undefined;
};

/**
 * Every area of a province in force (Kepmendagri 300.2.2-2138/2025), parents before children; throws for a code that is
 * no province.
 */
export function readReferenceAreas(provinceCode: string): ReferenceArea[] {
  return readLines(provinceCode).map(({ code, name }) =>
    describeArea(code, name),
  );
}

/** What follows from code and source name of an area alone. Throws for a village number that no village can have. */
export function describeArea(code: AreaCode, name: string): ReferenceArea {
  const kind = kindOf(code);
  return {
    code,
    parentCode: parentOf(code),
    level: levelOf(code),
    kind,
    ...namesOf(code, name, kind),
    bpsCode: null,
  };
}

/**
 * One point (WGS84, about 10 m) for each village that has one in the source of 2020; younger villages are absent and
 * several villages may share a point.
 */
export function readVillagePoints(provinceCode: string): VillagePoint[] {
  return readLines(provinceCode).flatMap(({ code, lon, lat }) =>
    lon === undefined || lat === undefined
      ? []
      : [{ villageCode: code, lon: Number(lon), lat: Number(lat) }],
  );
}

/** Coarse outline of a province (WGS84, 4 decimals); small islands are left out by the source. */
export function readProvinceOutline(provinceCode: string): ProvinceOutline {
  const outlines = Outlines.parse(
    JSON.parse(readDataFile("province-outlines.json.gz")),
  );
  const coordinates = outlines[provinceCode];
  if (coordinates === undefined)
    throw new RangeError(`No province has the code ${provinceCode}`);
  return { type: "MultiPolygon", coordinates };
}

function readLines(provinceCode: string): Line[] {
  if (!isProvince(provinceCode))
    throw new RangeError(`No province has the code ${provinceCode}`);
  const lines = readDataFile("areas", `${provinceCode}.tsv.gz`)
    .trimEnd()
    .split("\n");
  return lines.map((line) => {
    const [code, name, lon, lat] = line.split("\t");
    if (name === undefined)
      throw new Error(
        `Seed file of province ${provinceCode}: a line without a name`,
      );
    return { code: AreaCode.parse(code), name, lon, lat };
  });
}

function isProvince(code: string): boolean {
  return /^\d\d$/.test(code) && hasDataFile("areas", `${code}.tsv.gz`);
}
