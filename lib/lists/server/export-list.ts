import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { Month } from "@/lib/core/domain/month";
import type { Locale } from "@/lib/core/domain/text-pair";
import type { Product } from "@/lib/core/product/product";
import { formatMoment, formatMonth } from "@/lib/core/text/format";
import {
  tableOf,
  writeText,
  writeWorkbook,
  type TableInPieces,
} from "@/lib/core/workbook/write-table";
import type { ListCell, ListRow } from "@/lib/lists/contract";
import type { Conditions } from "@/lib/lists/domain/conditions";
import { readNumber } from "@/lib/lists/domain/list-cell";
import type { Measure } from "@/lib/lists/domain/measure";
import {
  conditionWords,
  measureLabel,
  silentWords,
} from "@/lib/lists/client/list-words";
import type { Compared, MadeList } from "./made-list";
import { listedIds, madeList, type Asked } from "./make-list";
import { listRows } from "./read-list";

type Cell = string | number | null;

const headings = {
  id: {
    name: "Posyandu",
    key: "ID posyandu",
    village: "Desa/kelurahan",
    code: "Kode desa/kelurahan",
    subdistrict: "Kecamatan",
    regency: "Kabupaten/kota",
    report: "Laporan terakhir",
    reason: "Alasan",
    state: "keterangan",
    numerator: "pembilang",
    denominator: "penyebut",
    before: "sebelumnya",
    now: "kini",
  },
  en: {
    name: "Posyandu",
    key: "Posyandu ID",
    village: "Village",
    code: "Village code",
    subdistrict: "Subdistrict",
    regency: "Regency",
    report: "Last report",
    reason: "Reason",
    state: "state",
    numerator: "numerator",
    denominator: "denominator",
    before: "before",
    now: "now",
  },
} as const;

/** A whole list as a file: one row a posyandu, as on screen, with the counts behind each figure; figures unrounded, as in every download. */
export async function exportList(
  product: Product,
  asked: Asked,
  { format, locale }: { format: "csv" | "xlsx"; locale: Locale },
): Promise<Uint8Array> {
  const made = await madeList(product, asked);
  const table = tableInPieces(product, asked, made, locale);
  if (format === "csv") return writeText(table, locale);
  const about = aboutLines(product, asked, made, locale);
  return writeWorkbook(product, table, locale, about);
}

/** The list is of one moment, however long its rows take to be made: what it was made of is not written to afterwards. */
function tableInPieces(
  product: Product,
  asked: Asked,
  made: MadeList,
  locale: Locale,
): TableInPieces {
  const { spec, tables } = made;
  const ids = listedIds(made, asked);
  const say = headings[locale];
  const columns = spec.columns.map((measure) =>
    measureColumns(tables.month, measure, locale),
  );
  const heads = [
    say.name,
    say.key,
    say.village,
    say.code,
    say.subdistrict,
    say.regency,
    say.report,
    ...columns.flatMap((column) => column.heads),
    say.reason,
  ];
  return tableOf(heads, ids, (some) =>
    listRows(product, asked, made, some).map(cellsOf),
  );

  function cellsOf(row: ListRow): Cell[] {
    return [
      row.name,
      row.id,
      row.villageName,
      row.village,
      row.subdistrictName,
      row.regencyName,
      row.lastReceivedAt === null
        ? null
        : formatMoment(locale, row.lastReceivedAt, product.rule.utcOffsetHours),
      ...columns.flatMap(({ cells }, at) => {
        const cell = row.cells[at];
        return cell === undefined ? [] : cells(cell);
      }),
      row.reason[locale],
    ];
  }
}

/** A measure is a number, its state in words where there is none or more is to be said, and the counts behind it. */
function measureColumns(month: Month, measure: Measure, locale: Locale) {
  const say = headings[locale];
  const label = measureLabel(measure)[locale];
  const head = (part: string) => `${label}: ${part}`;
  const state = (cell: ListCell): Cell =>
    cell.shown === "value" ? null : silentWords(month, measure, cell)[locale];
  // What is not shown, such as the zero of a posyandu that did not open, is not in the file either.
  const value = (cell: ListCell): Cell =>
    readNumber(measure, plain(cell)) === undefined
      ? null
      : (cell.value ?? null);
  const counts = (cell: ListCell | undefined): Cell[] => [
    cell?.numerator ?? null,
    cell?.denominator ?? null,
  ];
  if (measure.of.type === "element" && measure.kind === "now")
    return {
      heads: [label, head(say.state)],
      cells: (cell: ListCell): Cell[] => [value(cell), state(cell)],
    };
  if (measure.kind === "now")
    return {
      heads: [
        label,
        head(say.state),
        head(say.numerator),
        head(say.denominator),
      ],
      cells: (cell: ListCell): Cell[] => [
        value(cell),
        state(cell),
        ...counts(cell),
      ],
    };
  if (measure.of.type === "element")
    return {
      heads: [label, head(say.state), head(say.before), head(say.now)],
      cells: (cell: ListCell): Cell[] => [
        value(cell),
        state(cell),
        cell.before?.value ?? null,
        cell.now?.value ?? null,
      ],
    };
  const sides = [say.before, say.now].flatMap((when) => [
    head(`${when}, ${say.numerator}`),
    head(`${when}, ${say.denominator}`),
  ]);
  return {
    heads: [label, head(say.state), ...sides],
    cells: (cell: ListCell): Cell[] => [
      value(cell),
      state(cell),
      ...counts(cell.before),
      ...counts(cell.now),
    ],
  };
}

/** The optional parts of a cell of the contract, as the domain has them: absent, not undefined. */
const plain = (cell: ListCell) =>
  cell as unknown as Parameters<typeof readNumber>[1];

/** What a reader of the file should know of the list. */
function aboutLines(
  { directory, now, rule }: Product,
  asked: Asked,
  made: MadeList,
  locale: Locale,
): string[] {
  const { area, month, only } = asked;
  const { spec, registered, compared } = made;
  const listed = listedIds(made, asked).length;
  const isId = locale === "id";
  const moment = formatMoment(locale, now().toISOString(), rule.utcOffsetHours);
  const lines = [
    `${isId ? "Daftar posyandu" : "List of posyandu"} · ${directory.nameOf(area)} · ${formatMonth(locale, month)}`,
    `${isId ? "Syarat" : "Conditions"}: ${conditionsText(spec.conditions, locale)}`,
    `${isId ? "Jumlah" : "Number"}: ${listed} ${isId ? "dari" : "of"} ${registered} posyandu`,
    `${isId ? "Per" : "As of"} ${moment}`,
  ];
  if (compared !== null) lines.push(comparedLine(compared, only, locale));
  const units = spec.columns.map((measure) => unitLine(measure, locale));
  return [...lines, ...units];
}

/** Who came in and went out, and whether the file has only those. */
function comparedLine(
  { against, ...counts }: Compared,
  only: Asked["only"],
  locale: Locale,
): string {
  const since = formatMonth(locale, against);
  if (locale === "id") {
    const whose = {
      in: "; di sini hanya yang masuk",
      out: "; di sini hanya yang keluar",
    };
    return `Sejak ${since}: masuk ${counts.in}, keluar ${counts.out}, tetap ${counts.stayed}${only === undefined ? "" : whose[only]}`;
  }
  const whose = {
    in: "; here only those who came in",
    out: "; here only those who went out",
  };
  return `Since ${since}: ${counts.in} came in, ${counts.out} went out, ${counts.stayed} stayed${only === undefined ? "" : whose[only]}`;
}

function unitLine(measure: Measure, locale: Locale): string {
  const { kind, of } = measure;
  const isPercent =
    of.type === "indicator" && indicatorOf(of.id).unit === "percent";
  const unit =
    kind === "now"
      ? isPercent
        ? { id: "persen", en: "percent" }
        : of.type === "element"
          ? { id: "jumlah", en: "count" }
          : { id: "per posyandu", en: "per posyandu" }
      : isPercent
        ? { id: "poin persentase", en: "percentage points" }
        : { id: "selisih", en: "difference" };
  return `${measureLabel(measure)[locale]}: ${unit[locale]}`;
}

/** Conditions in words, as people would read them aloud. */
function conditionsText(conditions: Conditions, locale: Locale): string {
  const isId = locale === "id";
  if (conditions.length === 0) return isId ? "semua posyandu" : "all posyandu";
  return conditions
    .map((group) =>
      group
        .map((condition) => conditionWords(condition)[locale])
        .join(isId ? " dan " : " and "),
    )
    .join(isId ? "; atau " : "; or ");
}
