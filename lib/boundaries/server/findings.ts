import type {
  BoundaryFinding,
  BoundaryReport,
} from "@/lib/boundaries/contract";
import type { AreaLevel } from "@/lib/core/domain/ids";
import type { Text } from "@/lib/core/domain/text-pair";

type Facts = Omit<BoundaryReport, "findings">;
type Kind = BoundaryFinding["kind"];

const levelNames: Record<AreaLevel, Text> = {
  province: { id: "provinsi", en: "provinces" },
  regency: { id: "kabupaten/kota", en: "regencies" },
  subdistrict: { id: "kecamatan", en: "subdistricts" },
  village: { id: "desa/kelurahan", en: "villages" },
};

/** The report in sentences. What went well comes first, and what did not occur is not mentioned. */
export function findingsOf(facts: Facts): BoundaryFinding[] {
  return [
    ...facts.levels.map((line) => matched(line)),
    ...said("passed-over", facts.passedOver, passedOver),
    ...codeFindings(facts),
    ...said("created", facts.created, created),
    ...said("unknown", facts.unknown, unknown),
    ...said("missing", facts.missing, missing),
    ...said("taken-away", facts.takenAway, takenAway),
    ...said("repaired", facts.repaired, repaired),
    ...said("duplicates", facts.duplicates, duplicates),
    ...said("overlapping", facts.overlapping, overlapping),
    ...said("outside-parent", facts.outsideParent, outsideParent),
    ...said("renamed", facts.renamed, renamed),
    ...said("unlike", facts.unlike, unlike),
    ...said("unreadable", facts.unreadable, unreadable),
  ];
}

/** What was found about the codes of a file. */
function codeFindings(facts: Facts): BoundaryFinding[] {
  return [
    ...said("restored", facts.restored, restored),
    ...said("bps-codes", facts.bpsCodes, bpsCodes),
    ...said("bps-doubtful", facts.doubtfulBpsCodes, doubtfulBpsCodes),
    ...said("unidentified", facts.unidentified, unidentified),
  ];
}

/** A number as each language writes it. */
function figure(value: number): Text {
  const write = (tag: string) => new Intl.NumberFormat(tag).format(value);
  return { id: write("id-ID"), en: write("en-GB") };
}

const harmless: readonly Kind[] = [
  "matched",
  "passed-over",
  "repaired",
  "renamed",
  "restored",
  "bps-codes",
];

function said<Item>(
  kind: Kind,
  items: Item[],
  words: (items: Item[]) => Text,
): BoundaryFinding[] {
  if (items.length === 0) return [];
  const severity = harmless.includes(kind) ? "info" : "warning";
  return [{ kind, severity, message: words(items) }];
}

function matched(line: Facts["levels"][number]): BoundaryFinding {
  const { id, en } = levelNames[line.level];
  const message = {
    id: `${figure(line.matched).id} ${id} cocok dengan daftar wilayah.`,
    en: `${figure(line.matched).en} ${en} match the register of areas.`,
  };
  return { kind: "matched", severity: "info", message };
}

function passedOver(others: Facts["passedOver"]): Text {
  const features = others.reduce((sum, other) => sum + other.features, 0);
  const codes = others.map(({ province }) => province).join(", ");
  return {
    id: `${figure(features).id} fitur dari provinsi lain (${codes}) dilewati.`,
    en: `${figure(features).en} features of other provinces (${codes}) were passed over.`,
  };
}

function created({ length }: Facts["created"]): Text {
  return {
    id: `${figure(length).id} kode belum terdaftar dan ditambahkan di bawah wilayah induknya.`,
    en: `${figure(length).en} codes were not registered and were added under their parents.`,
  };
}

function unknown({ length }: Facts["unknown"]): Text {
  return {
    id: `${figure(length).id} kode tidak dapat dicocokkan; bentuknya tidak disimpan.`,
    en: `${figure(length).en} codes could not be matched; their shapes were not stored.`,
  };
}

function missing(areas: Facts["missing"]): Text {
  const kept = areas.filter(({ hasShape }) => hasShape).length;
  return {
    id: `${figure(areas.length).id} wilayah tidak ada di berkas ini; ${figure(kept).id} di antaranya memakai batas sebelumnya, sisanya tetap ada di tabel dan jumlah tanpa gambar.`,
    en: `${figure(areas.length).en} areas are not in this file; ${figure(kept).en} of them keep the boundary they had, the others stay in tables and sums without a drawing.`,
  };
}

function takenAway({ length }: Facts["takenAway"]): Text {
  return {
    id: `${figure(length).id} batas indikatif dihapus karena terletak di bawah batas resmi wilayah lain.`,
    en: `${figure(length).en} indicative boundaries were removed, for they lay under official ones of other areas.`,
  };
}

function repaired({ length }: Facts["repaired"]): Text {
  return {
    id: `${figure(length).id} bentuk tidak sah diperbaiki.`,
    en: `${figure(length).en} invalid shapes were repaired.`,
  };
}

function duplicates(codes: Facts["duplicates"]): Text {
  const merged = codes.filter(({ handling }) => handling === "merged").length;
  const rivals = codes.length - merged;
  return {
    id: `${figure(codes.length).id} kode muncul lebih dari sekali: ${figure(merged).id} digabung dari bagian-bagiannya, pada ${figure(rivals).id} yang saling menutupi diambil yang terluas.`,
    en: `${figure(codes.length).en} codes occur more than once: ${figure(merged).en} were united from their parts, of ${figure(rivals).en} that cover each other the largest was taken.`,
  };
}

function overlapping({ length }: Facts["overlapping"]): Text {
  return {
    id: `${figure(length).id} pasang wilayah saling menutupi.`,
    en: `${figure(length).en} pairs of areas overlap.`,
  };
}

function outsideParent({ length }: Facts["outsideParent"]): Text {
  return {
    id: `${figure(length).id} wilayah keluar dari batas wilayah induknya.`,
    en: `${figure(length).en} areas reach outside their parent.`,
  };
}

function renamed({ length }: Facts["renamed"]): Text {
  return {
    id: `${figure(length).id} nama di berkas berbeda dari daftar wilayah; nama terdaftar tetap dipakai.`,
    en: `${figure(length).en} names in the file differ from the register; the registered names stay.`,
  };
}

function unlike(areas: Facts["unlike"]): Text {
  const examples = firstOf(
    areas.map(
      ({ code, registered, inFile }) => `${inFile} (${code}, ${registered})`,
    ),
  );
  return {
    id: `${figure(areas.length).id} nama sama sekali lain daripada yang terdaftar, dan bukan nama wilayah lain: ${examples}. Periksa apakah kodenya benar.`,
    en: `${figure(areas.length).en} names are quite unlike the registered ones, and no other area's: ${examples}. Check whether the codes are right.`,
  };
}

/** The first few of many, for a sentence. */
function firstOf(items: string[]): string {
  return items.slice(0, 5).join("; ") + (items.length > 5 ? "; …" : "");
}

function restored(codes: Facts["restored"]): Text {
  const examples = (verb: string) =>
    firstOf(codes.map(({ code, written }) => `"${written}" ${verb} ${code}`));
  return {
    id: `${figure(codes.length).id} kode dipulihkan: ${examples("dibaca")}.`,
    en: `${figure(codes.length).en} codes were restored: ${examples("is read as")}.`,
  };
}

function bpsCodes({ length }: Facts["bpsCodes"]): Text {
  return {
    id: `${figure(length).id} kode BPS disimpan di samping kode Kemendagri.`,
    en: `${figure(length).en} BPS codes were stored beside Kemendagri's.`,
  };
}

function doubtfulBpsCodes(codes: Facts["doubtfulBpsCodes"]): Text {
  const examples = firstOf(codes.map(({ bpsCode }) => bpsCode));
  return {
    id: `${figure(codes.length).id} kode BPS tidak disimpan, karena tidak menunjuk tepat satu wilayah: ${examples}.`,
    en: `${figure(codes.length).en} BPS codes were not stored, because they do not stand for exactly one area: ${examples}.`,
  };
}

function unidentified({ length }: Facts["unidentified"]): Text {
  return {
    id: `${figure(length).id} fitur tidak dikenali dari namanya; bentuk dan kode BPS-nya tidak disimpan.`,
    en: `${figure(length).en} features are not known by their names; their shapes and BPS codes were not stored.`,
  };
}

function unreadable({ length }: Facts["unreadable"]): Text {
  return {
    id: `${figure(length).id} fitur tidak dapat dibaca.`,
    en: `${figure(length).en} features could not be read.`,
  };
}
