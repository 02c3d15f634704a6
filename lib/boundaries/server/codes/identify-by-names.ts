import { groupBy } from "@/lib/core/domain/group-by";
import type { AreaCode, AreaLevel } from "@/lib/core/domain/ids";
import type { AreaNames, NamedArea } from "@/lib/core/domain/name-against-code";
import type { Text } from "@/lib/core/domain/text-pair";
import { namesInWords, writtenNames } from "./hold-names";
import type { WrittenArea } from "./written-areas";

type Uncoded = Pick<WrittenArea, "level" | "name" | "above" | "bpsCode">;

export type Identification<Feature> = {
  /** Each feature that was identified, with the code of its area. */
  identified: { feature: Feature; code: AreaCode }[];
  unidentified: { feature: Feature; reason: Text }[];
  /** How many features are of other provinces, by province. */
  elsewhere: Map<string, number>;
};

/** Finds the area of each feature by its name and those of the areas above it, and never by its code. */
export function identifyByNames<Feature extends Uncoded>(
  features: readonly Feature[],
  names: AreaNames,
  province: AreaCode,
): Identification<Feature> {
  const elsewhere = new Map<string, number>();
  const unidentified: Identification<Feature>["unidentified"] = [];
  const found: Identification<Feature>["identified"] = [];
  for (const feature of features) {
    const other = otherProvince(feature, names, province);
    if (other !== null) {
      elsewhere.set(other, (elsewhere.get(other) ?? 0) + 1);
      continue;
    }
    const result = areaOf(feature, names);
    if ("code" in result) found.push({ feature, code: result.code });
    else unidentified.push({ feature, reason: result.reason });
  }
  const identified: typeof found = [];
  for (const group of groupBy(found, ({ code }) => code).values()) {
    const claims = new Set(
      group.flatMap(({ feature }) => feature.bpsCode ?? []),
    );
    if (claims.size < 2) identified.push(...group);
    else
      for (const { feature } of group)
        unidentified.push({ feature, reason: severalClaims([...claims]) });
  }
  return { identified, unidentified, elsewhere };
}

/** The province that a feature belongs to, if it is another one: by its name, or by the first digits of its code where it names none. */
function otherProvince(
  { level, name, above, bpsCode }: Uncoded,
  names: AreaNames,
  province: AreaCode,
): string | null {
  const written = writtenNames({ name, above });
  const its = level === "province" ? written.name : written.above.province;
  const digits = bpsCode?.slice(0, 2) ?? null;
  if (its === undefined || its === "")
    return digits === province ? null : digits;
  const agreement = names.judge(province, { name: its, above: {} });
  return agreement.kind === "contradicts" ? (digits ?? its) : null;
}

function areaOf(
  feature: Uncoded,
  names: AreaNames,
): { code: AreaCode } | { reason: Text } {
  const { level, name } = feature;
  if (level === null || name === null) return { reason: nameless };
  const found = ofKind(names.find(level, writtenNames(feature)), name);
  const [only] = found;
  if (only === undefined) return { reason: nobody(feature, level) };
  return found.length === 1
    ? { code: only.code }
    : { reason: several(feature, found) };
}

/** A desa and a kelurahan side by side may have one name. The word before it then decides: numbers of kelurahan begin with 1. */
function ofKind(
  found: readonly NamedArea[],
  name: string,
): readonly NamedArea[] {
  const isKelurahan = /^kel(urahan)?\b/i.test(name.trim());
  const isDesa = /^(desa|ds)\b/i.test(name.trim());
  if (found.length < 2 || isKelurahan === isDesa) return found;
  return found.filter(({ code }) => /\.1\d{3}$/.test(code) === isKelurahan);
}

const nameless: Text = {
  id: "berkas tidak menyebut namanya",
  en: "the file does not give its name",
};

const levelWords: Record<AreaLevel, Text> = {
  province: { id: "provinsi", en: "province" },
  regency: { id: "kabupaten/kota", en: "regency" },
  subdistrict: { id: "kecamatan", en: "subdistrict" },
  village: { id: "desa/kelurahan", en: "village" },
};

function nobody(feature: Uncoded, level: AreaLevel): Text {
  const words = namesInWords(feature);
  return {
    id: `tidak ada ${levelWords[level].id} "${words}" dalam daftar wilayah`,
    en: `the register has no ${levelWords[level].en} "${words}"`,
  };
}

function several(feature: Uncoded, found: readonly NamedArea[]): Text {
  const words = namesInWords(feature);
  const codes = found
    .slice(0, 3)
    .map(({ code }) => code)
    .join(", ");
  const count = String(found.length);
  return {
    id: `"${words}" adalah nama ${count} wilayah (${codes}); sertakan nama wilayah di atasnya`,
    en: `"${words}" is the name of ${count} areas (${codes}); give the names of the areas above it`,
  };
}

function severalClaims(bpsCodes: string[]): Text {
  const shown = bpsCodes.slice(0, 3).join(", ");
  return {
    id: `nama ini dipakai oleh beberapa kode BPS: ${shown}`,
    en: `several BPS codes bear this name: ${shown}`,
  };
}
