import type { BoundaryReport } from "@/lib/boundaries/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import type { AreaNames, NamedArea } from "@/lib/core/domain/name-against-code";
import { unlessKemendagris } from "./codes/bps-codes";
import { holdNames, namesInWords, writtenNames } from "./codes/hold-names";
import { identifyByNames } from "./codes/identify-by-names";
import type { BoundaryImportFile, CodedArea, UncodedArea } from "./import-file";
import {
  codesContradictNames,
  codesOfBps,
  noSuchProvince,
  nothingIdentified,
} from "./import-refusals";

type Register = {
  province: AreaCode;
  register: readonly NamedArea[];
  names: AreaNames;
};

export type Admitted = {
  /** The areas of the province, each with its code. */
  areas: CodedArea[];
} & Pick<BoundaryReport, "unidentified" | "passedOver">;

/**
 * Decides which area each feature of a file is. Codes are believed as long as no name beside them denies them; if one does, the whole file is refused.
 * In a file of BPS codes the names decide.
 */
export function admitAreas(
  file: BoundaryImportFile,
  register: Register,
): Admitted {
  return file.codes === "bps"
    ? admitByNames(file, register)
    : admitByCodes(file, register);
}

function admitByNames(
  file: BoundaryImportFile,
  { province, names }: Register,
): Admitted {
  const { identified, unidentified, elsewhere } = identifyByNames(
    file.uncoded,
    names,
    province,
  );
  if (identified.length + unidentified.length === 0)
    throw noSuchProvince(elsewhere.keys(), province);
  if (identified.length === 0)
    throw nothingIdentified(unidentified[0]?.reason ?? null);
  return {
    areas: identified.map(({ feature, code }) => ({
      ...feature,
      ...{ code, restoredFrom: null },
      bpsCode: unlessKemendagris(feature.bpsCode, code),
    })),
    unidentified: unidentified.map(({ feature, reason }) => ({
      ...{ layer: feature.layer, index: feature.index, reason },
      ...{ bpsCode: feature.bpsCode, name: feature.name },
    })),
    passedOver: [...elsewhere].map(([other, features]) => ({
      province: other,
      features,
    })),
  };
}

function admitByCodes(
  file: BoundaryImportFile,
  { province, register, names }: Register,
): Admitted {
  const areas = file.features.filter(({ code }) => code.startsWith(province));
  const inBps = file.uncoded.filter(
    ({ bpsCode }) => bpsCode?.startsWith(province) === true,
  );
  const coded = file.features.map(({ code }) => code);
  const bps = file.uncoded.flatMap(({ bpsCode }) => bpsCode ?? []);
  if (inBps.length > areas.length)
    throw refusedForm(inBps, inBps.length + areas.length, names);
  if (areas.length === 0)
    throw noSuchProvince(provincesOf([...coded, ...bps]).keys(), province);
  const nameByCode = new Map(register.map(({ code, name }) => [code, name]));
  const { contradictions, named, identified } = holdNames(
    areas,
    names,
    (code) => nameByCode.get(code) ?? null,
  );
  if (contradictions.length > 0)
    throw codesContradictNames({
      readings: contradictions,
      // A slip or two in a file is no other numbering, but that of BPS may differ for few regencies only.
      offersBps: identified * 2 > named && contradictions.length * 10 >= named,
      of: areas.length,
    });
  const others = provincesOf(coded);
  others.delete(province);
  return {
    areas,
    unidentified: [],
    passedOver: [...others].map(([other, features]) => ({
      province: other,
      features,
    })),
  };
}

function refusedForm(inBps: UncodedArea[], of: number, names: AreaNames) {
  const readings = inBps.map((feature) => ({
    code: feature.bpsCode ?? "",
    registered: null,
    inFile: namesInWords(feature),
    meant:
      feature.level === null
        ? []
        : names.find(feature.level, writtenNames(feature)),
  }));
  const known = readings.filter(({ meant }) => meant.length === 1).length;
  return codesOfBps({ readings, offersBps: known * 2 > readings.length, of });
}

/** How many codes there are of each province, by their first digits. */
function provincesOf(codes: readonly string[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const code of codes) {
    const province = code.slice(0, 2);
    counts.set(province, (counts.get(province) ?? 0) + 1);
  }
  return counts;
}
