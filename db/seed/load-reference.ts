import type { Sql, TransactionSql } from "postgres";
import { readSetting, writeSetting } from "@/db/core/settings";
import type { AreaCode } from "@/lib/core/domain/ids";
import { makeIndicativeBoundaries } from "./indicative-boundaries";
import type { Progress } from "./progress";
import { readReferenceAreas } from "./reference-areas";
import { readPublishedFigures } from "./survey-figures";

type ReferenceOptions = {
  /** Makes the drawings from the stored shapes. It is passed in, because it belongs to the server. */
  rebuildTopologies: (
    tx: TransactionSql,
    province: AreaCode,
  ) => Promise<unknown>;
  progress: Progress;
};

/** The setting that names the province whose reference data are complete. */
const marker = "reference";

/**
 * Loads names, codes, survey figures, indicative boundaries and their drawings of a province into the database, once. Returns false if they were
 * there already. Official boundaries and names that were imported stay as they are. If it is interrupted, it begins again at the next call.
 */
export async function loadReference(
  { sql }: { sql: Sql },
  province: AreaCode,
  { rebuildTopologies, progress }: ReferenceOptions,
): Promise<boolean> {
  if ((await readSetting(sql, marker)) === province) return false;
  progress(
    { id: "Memuat nama dan kode wilayah", en: "Loading names and codes" },
    0,
  );
  await sql.begin(async (tx) => {
    await insertAreas(tx, province);
    await insertSurveyFigures(tx);
  });
  progress(
    { id: "Menggambar batas indikatif", en: "Drawing indicative boundaries" },
    20,
  );
  await makeIndicativeBoundaries(sql, province);
  progress({ id: "Menyiapkan peta", en: "Preparing the maps" }, 60);
  await sql.begin(async (tx) => {
    await rebuildTopologies(tx, province);
    await writeSetting(tx, marker, province);
  });
  progress({ id: "Wilayah siap", en: "Areas are ready" }, 100);
  return true;
}

async function insertAreas(
  tx: TransactionSql,
  province: AreaCode,
): Promise<void> {
  const rows = readReferenceAreas(province).map((area) => ({
    code: area.code,
    level: area.level,
    parent_code: area.parentCode,
    name: area.name,
    official_name: area.officialName,
    kind: area.kind,
    bps_code: area.bpsCode,
  }));
  await tx`
    insert into areas (code, level, parent_code, name, official_name, kind, bps_code)
    select code, level, parent_code, name, official_name, kind, bps_code
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given
      (code text, level text, parent_code text, name text, official_name text, kind text, bps_code text)
    on conflict (code) do nothing`;
}

async function insertSurveyFigures(tx: TransactionSql): Promise<void> {
  const rows = readPublishedFigures()
    .filter(({ prevalencePct }) => prevalencePct !== null)
    .map((figure) => ({
      area_code: figure.areaCode,
      year: figure.year,
      survey: figure.survey,
      prevalence_pct: figure.prevalencePct,
      source: figure.source,
      confidence: figure.confidence,
    }));
  await tx`
    insert into survey_figures (area_code, year, survey, prevalence_pct, source, confidence)
    select area_code, year, survey, prevalence_pct, source, confidence
    from jsonb_to_recordset(${JSON.stringify(rows)}::text::jsonb) as given
      (area_code text, year int, survey text, prevalence_pct float8, source text, confidence text)
    on conflict (area_code, year, survey, indicator) do update set
      prevalence_pct = excluded.prevalence_pct, source = excluded.source, confidence = excluded.confidence`;
}
