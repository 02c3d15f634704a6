import type { BoundaryReport } from "@/lib/boundaries/contract";
import type { BoundaryRefusalNotice } from "@/lib/boundaries/server/formats/refusal";
import { readingInWords } from "@/lib/boundaries/server/import-refusals";
import type { Locale, Text } from "@/lib/core/domain/text-pair";

const mostPerList = 20;

/** One kind of finding in full: a title, and a line for each. */
type Section = { title: Text; lines: string[] };

/** The report of an import as lines for a terminal. Long lists are cut, and say so. */
export function boundaryReportLines(
  report: BoundaryReport,
  locale: Locale,
): string[] {
  const format = formatsOf(locale);
  const sections = [
    ...areaSections(report, locale),
    ...shapeSections(report, format),
  ];
  return [
    `${report.sourceName} (${report.format})`,
    ...report.layers.map(
      ({ name, features, crs }) =>
        `  ${name}: ${format.number(features)}, ${crs}`,
    ),
    "",
    ...report.findings.map(
      ({ severity, message }) =>
        `${severity === "warning" ? "!" : "-"} ${message[locale]}`,
    ),
    ...sections.flatMap((section) => sectionLines(section, locale, format)),
    "",
    outcomeOf(report, format)[locale],
  ];
}

/** A refusal as lines for a terminal; the codes that are not believed come with both readings. */
export function refusalLines(
  refusal: BoundaryRefusalNotice,
  locale: Locale,
): string[] {
  const { message, remedy, codes } = refusal;
  const lines =
    codes?.readings.map((reading) => readingInWords(reading)[locale]) ?? [];
  const rest = (codes?.readingCount ?? 0) - mostPerList;
  return [
    message[locale],
    remedy[locale],
    ...lines.slice(0, mostPerList).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … ${rest}`] : []),
  ];
}

type Formats = {
  number: (value: number) => string;
  percent: (share: number) => string;
};

function formatsOf(locale: Locale): Formats {
  const tag = locale === "id" ? "id-ID" : "en-GB";
  const number = new Intl.NumberFormat(tag, { maximumFractionDigits: 2 });
  const percent = new Intl.NumberFormat(tag, {
    style: "percent",
    maximumFractionDigits: 1,
  });
  return {
    number: (value) => number.format(value),
    percent: (share) => percent.format(share),
  };
}

const named = ({ code, name }: { code: string; name: string | null }) =>
  `${code} ${name ?? ""}`.trim();

function areaSections(report: BoundaryReport, locale: Locale): Section[] {
  return [
    {
      title: { id: "Ditambahkan", en: "Added" },
      lines: report.created.map(named),
    },
    {
      title: { id: "Tidak cocok", en: "Not matched" },
      lines: report.unknown.map(
        (area) => `${named(area)}: ${area.reason[locale]}`,
      ),
    },
    {
      title: { id: "Tidak ada di berkas", en: "Not in the file" },
      lines: report.missing.map(named),
    },
    {
      title: { id: "Nama berbeda", en: "Names that differ" },
      lines: report.renamed.map(
        ({ code, registered, inFile }) => `${code} ${registered} ≠ ${inFile}`,
      ),
    },
    ...codeSections(report, locale),
    {
      title: { id: "Diperbaiki", en: "Repaired" },
      lines: report.repaired.map(
        (area) => `${named(area)}: ${area.fault[locale]}`,
      ),
    },
    {
      title: {
        id: "Batas indikatif dihapus",
        en: "Indicative boundaries removed",
      },
      lines: report.takenAway.map(named),
    },
    {
      title: { id: "Tidak terbaca", en: "Unreadable" },
      lines: report.unreadable.map(
        ({ layer, index, code, reason }) =>
          `${layer} #${index + 1} ${code ?? ""}: ${reason[locale]}`,
      ),
    },
  ];
}

function codeSections(report: BoundaryReport, locale: Locale): Section[] {
  return [
    {
      title: { id: "Kode yang dipulihkan", en: "Restored codes" },
      lines: report.restored.map(({ code, written }) => `${written} → ${code}`),
    },
    {
      title: { id: "Kode BPS", en: "BPS codes" },
      lines: report.bpsCodes.map(({ code, bpsCode }) => `${code}: ${bpsCode}`),
    },
    {
      title: { id: "Tidak dikenali dari namanya", en: "Not known by name" },
      lines: report.unidentified.map(
        ({ layer, index, bpsCode, reason }) =>
          `${layer} #${index + 1} ${bpsCode ?? ""}: ${reason[locale]}`,
      ),
    },
  ];
}

function shapeSections(
  report: BoundaryReport,
  { number, percent }: Formats,
): Section[] {
  return [
    {
      title: { id: "Kode ganda", en: "Codes more than once" },
      lines: report.duplicates.map(
        ({ code, features }) => `${code}: ${number(features)}×`,
      ),
    },
    {
      title: { id: "Saling menutupi", en: "Overlapping" },
      lines: report.overlapping.map(
        ({ a, b, areaKm2, share }) =>
          `${named(a)} / ${named(b)}: ${number(areaKm2)} km² (${percent(share)})`,
      ),
    },
    {
      title: { id: "Keluar dari induknya", en: "Outside their parent" },
      lines: report.outsideParent.map(
        (area) => `${named(area)}: ${percent(area.share)}`,
      ),
    },
  ];
}

function sectionLines(
  { title, lines }: Section,
  locale: Locale,
  { number }: Formats,
): string[] {
  if (lines.length === 0) return [];
  const rest = lines.length - mostPerList;
  const more = locale === "id" ? "lagi" : "more";
  return [
    "",
    `${title[locale]} (${number(lines.length)}):`,
    ...lines.slice(0, mostPerList).map((line) => `  ${line}`),
    ...(rest > 0 ? [`  … ${number(rest)} ${more}`] : []),
  ];
}

function outcomeOf({ topologies }: BoundaryReport, { number }: Formats): Text {
  if (topologies === null)
    return {
      id: "Uji coba: tidak ada yang disimpan.",
      en: "Dry run: nothing was stored.",
    };
  const { count, bytes } = topologies;
  const size = `${number(bytes / 1024)} KiB`;
  return {
    id: `Disimpan; ${count} gambar peta dibuat ulang (${size}).`,
    en: `Stored; ${count} map drawings were made anew (${size}).`,
  };
}
