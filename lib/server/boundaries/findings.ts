import type {
  BoundaryFinding,
  BoundaryReport,
} from "@/lib/contract/boundary-report";
import type { AreaLevel } from "@/lib/domain/ids";
import type { Text } from "@/lib/domain/text-pair";

type Facts = Omit<BoundaryReport, "findings">;
type Kind = BoundaryFinding["kind"];

const levelNames: Record<AreaLevel, Text> = {
  province: { id: "provinsi", en: "provinces" },
  regency: { id: "kabupaten/kota", en: "regencies" },
  subdistrict: { id: "kecamatan", en: "subdistricts" },
  village: { id: "desa/kelurahan", en: "villages" },
};

/** The report in sentences, what went well first; what did not occur is not mentioned. */
export function findingsOf(facts: Facts): BoundaryFinding[] {
  return [
    ...facts.levels.map((line) => matched(line)),
    ...said("passed-over", facts.passedOver, passedOver),
    ...said("created", facts.created, created),
    ...said("unknown", facts.unknown, unknown),
    ...said("missing", facts.missing, missing),
    ...said("taken-away", facts.takenAway, takenAway),
    ...said("repaired", facts.repaired, repaired),
    ...said("duplicates", facts.duplicates, duplicates),
    ...said("overlapping", facts.overlapping, overlapping),
    ...said("outside-parent", facts.outsideParent, outsideParent),
    ...said("renamed", facts.renamed, renamed),
    ...said("unreadable", facts.unreadable, unreadable),
  ];
}

const harmless: readonly Kind[] = [
  "matched",
  "passed-over",
  "repaired",
  "renamed",
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
    id: `${line.matched} ${id} cocok dengan daftar wilayah.`,
    en: `${line.matched} ${en} match the register of areas.`,
  };
  return { kind: "matched", severity: "info", message };
}

function passedOver(others: Facts["passedOver"]): Text {
  const features = others.reduce((sum, other) => sum + other.features, 0);
  const codes = others.map(({ province }) => province).join(", ");
  return {
    id: `${features} fitur dari provinsi lain (${codes}) dilewati.`,
    en: `${features} features of other provinces (${codes}) were passed over.`,
  };
}

function created({ length }: Facts["created"]): Text {
  return {
    id: `${length} kode belum terdaftar dan ditambahkan di bawah wilayah induknya.`,
    en: `${length} codes were not registered and were added under their parents.`,
  };
}

function unknown({ length }: Facts["unknown"]): Text {
  return {
    id: `${length} kode tidak dapat dicocokkan; bentuknya tidak disimpan.`,
    en: `${length} codes could not be matched; their shapes were not stored.`,
  };
}

function missing(areas: Facts["missing"]): Text {
  const kept = areas.filter(({ hasShape }) => hasShape).length;
  return {
    id: `${areas.length} wilayah tidak ada di berkas ini; ${kept} di antaranya memakai batas sebelumnya, sisanya tetap ada di tabel dan jumlah tanpa gambar.`,
    en: `${areas.length} areas are not in this file; ${kept} of them keep the boundary they had, the others stay in tables and sums without a drawing.`,
  };
}

function takenAway({ length }: Facts["takenAway"]): Text {
  return {
    id: `${length} batas indikatif dihapus karena terletak di bawah batas resmi wilayah lain.`,
    en: `${length} indicative boundaries were removed, for they lay under official ones of other areas.`,
  };
}

function repaired({ length }: Facts["repaired"]): Text {
  return {
    id: `${length} bentuk tidak sah diperbaiki.`,
    en: `${length} invalid shapes were repaired.`,
  };
}

function duplicates(codes: Facts["duplicates"]): Text {
  const merged = codes.filter(({ handling }) => handling === "merged").length;
  const rivals = codes.length - merged;
  return {
    id: `${codes.length} kode muncul lebih dari sekali: ${merged} digabung dari bagian-bagiannya, pada ${rivals} yang saling menutupi diambil yang terluas.`,
    en: `${codes.length} codes occur more than once: ${merged} were united from their parts, of ${rivals} that cover each other the largest was taken.`,
  };
}

function overlapping({ length }: Facts["overlapping"]): Text {
  return {
    id: `${length} pasang wilayah saling menutupi.`,
    en: `${length} pairs of areas overlap.`,
  };
}

function outsideParent({ length }: Facts["outsideParent"]): Text {
  return {
    id: `${length} wilayah keluar dari batas wilayah induknya.`,
    en: `${length} areas reach outside their parent.`,
  };
}

function renamed({ length }: Facts["renamed"]): Text {
  return {
    id: `${length} nama di berkas berbeda dari daftar wilayah; nama terdaftar tetap dipakai.`,
    en: `${length} names in the file differ from the register; the registered names stay.`,
  };
}

function unreadable({ length }: Facts["unreadable"]): Text {
  return {
    id: `${length} fitur tidak dapat dibaca.`,
    en: `${length} features could not be read.`,
  };
}
