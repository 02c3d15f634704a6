import type { Sql } from "postgres";
import { spreadKinds } from "@/db/children/child-spreads";
import { belowText, insideText } from "@/db/core/inside-area";
import { livedThere, residencesSql } from "@/db/core/residences";
import { codeLengthOf, type AreaCode } from "@/lib/core/domain/ids";
import { addMonths, type Month } from "@/lib/core/domain/month";
import { examinedElements } from "@/lib/quality/domain/examined-elements";
import type { MeasuredDigits } from "@/lib/quality/domain/find-digits";
import { historyMonths } from "@/lib/quality/domain/history";

export type RegencyMonth = { month: Month; regency: AreaCode };

const form = `f.month || ',' || ${examinedElements
  .map((code) => `coalesce(f.${code}::text, '')`)
  .join(" || ',' || ")}`;

/**
 * The current forms of a regency's posyandu in a month and those before it, as one text that `readHistories` takes apart: a row for each posyandu would be
 * made into objects on the thread that answers everybody. Only posyandu that are in the registry and have a form in that month, in their village of then.
 */
export async function readFormsText(
  sql: Sql,
  { month, regency }: RegencyMonth,
): Promise<string> {
  const [row] = await sql.unsafe<{ forms: string | null }[]>(
    `select string_agg(p.id || ';' || p.village_code || ';' || h.forms, e'\\n' order by p.id) as forms
     from ${residencesSql} p
     join reports now on now.month = $1 and now.posyandu_id = p.id and now.is_current
     cross join lateral (
       select string_agg(${form}, '|' order by f.month) as forms from reports f
       where f.posyandu_id = p.id and f.is_current and f.month >= $2 and f.month <= $1) h
     where ${belowText("p.village_code", "$3")} and p.valid_from <= $1 and (p.valid_to is null or p.valid_to >= $1)
       and ${livedThere("p", "$1")}`,
    [month, addMonths(month, -historyMonths), regency],
  );
  return row?.forms ?? "";
}

/** Last digits of weights and heights of measured children, for the regency and each of its subdistricts. */
export async function readMeasuredDigits(
  sql: Sql,
  { month, regency }: RegencyMonth,
): Promise<MeasuredDigits[]> {
  const rows = await sql.unsafe<
    { area: AreaCode; kind: number; bin: number; children: number }[]
  >(
    `select left(o.village_code, l.length) as area, o.kind, o.bin, sum(o.children)::int as children
     from child_spreads o cross join (values (${String(codeLengthOf("regency"))}), (${String(codeLengthOf("subdistrict"))})) l(length)
     where o.month = $1 and ${insideText("o.village_code", "$2")} and o.kind = any($3::int[])
     group by 1, 2, 3 order by 1, 2, 3`,
    [month, regency, [spreadKinds.weightDigit, spreadKinds.heightDigit]],
  );
  const found = new Map<string, MeasuredDigits & { digits: number[] }>();
  for (const { area, kind, bin, children } of rows) {
    const source = kind === spreadKinds.weightDigit ? "weight" : "height";
    const key = `${area} ${source}`;
    const one = found.get(key) ?? {
      area,
      source,
      digits: Array.from({ length: 10 }, () => 0),
    };
    one.digits[bin] = children;
    found.set(key, one);
  }
  return [...found.values()];
}
