import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { viewText } from "@/lib/core/text/view";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    order: {
      best: "Terbaik dulu",
      worst: "Terburuk dulu",
      change: "Balik urutan",
    },
    ranking: {
      interval: "selang 95 %",
      intervalLabel: "Selang 95 %, skala dari {from} sampai {to}",
      intervalWhy:
        "Titik adalah angkanya, garis mendatar selang 95 %: sejauh itu angkanya dapat bergeser oleh kebetulan saja, termasuk karena desa dalam satu wilayah berbeda-beda. Titik penuh: target tercapai. Garis tegak: target. Cara hitung: {method}, dengan sebaran antarbagian {factor} kali sebaran acak. Tanda ≈ di depan perubahan: belum berarti.",
      share: "selang Wilson",
      count: "selang untuk jumlah per posyandu",
      band: "setara",
      bandLabel: "Setara, tempat {from} sampai {to}",
      bandWhy:
        "Setara: di antara wilayah dalam kelompok ini tidak ada dua yang berbeda nyata. Semua pasangan wilayah diuji sekaligus; paling banyak 5 % dari perbedaan yang disebut nyata boleh kebetulan. Wilayah di dua kelompok bersebelahan bisa saja juga belum dapat dibedakan: kolom “Rentang tempat” di tabel menyebutnya.",
      place: "Tempat {place}",
      span: "Tempat {from} sampai {to}",
      small: "dasar kecil",
      smallMark: "kecil",
      smallWhy:
        "Dasar kecil: dihitung dari {count} saja, sehingga satu di antaranya menggeser angkanya. Kotak kecil menunjukkan angka yang diredam ke arah angka semua wilayah: {damped}. Naik-turunnya belum berarti apa-apa.",
      real: "berarti",
      notReal: "belum berarti",
      notRealWhy:
        "Belum berarti: perubahan sebesar ini dapat terjadi oleh kebetulan saja. Selang 95 %: {from} sampai {to}.",
      moved: "naik {steps} tempat dengan perubahan yang berarti",
      movedDown: "turun {steps} tempat dengan perubahan yang berarti",
      none: "Belum ada wilayah yang dapat diperingkat.",
      unranked: "Belum diperingkat",
      tooMany:
        "Lebih dari {most} wilayah: kelompok setara tidak dihitung. Pilih wilayah yang lebih kecil.",
      failed: "Peringkat {month} gagal dimuat.",
      definition: "Definisi indikator",
      funnel: "Corong",
    },
    table: {
      caption: "Peringkat {indicator} menurut {level}, {area}, {month}",
      place: "Tempat",
      places: "Rentang tempat",
      band: "Kelompok setara",
      area: "Wilayah",
      value: "Nilai",
      interval: "Selang 95 %",
      from: "Selang dari",
      to: "Selang sampai",
      denominator: "Dasar",
      damped: "Diredam",
      sinceMonth: "Sejak bulan lalu",
      sinceYear: "Sejak tahun lalu",
      target: "Terhadap target",
      reached: "tercapai",
      rest: "Terhadap wilayah lain",
      peers: "Terhadap yang sejenis dan seukuran",
      peersOf: "{count} wilayah",
      span: "{from} – {to}",
      notRanked: "belum diperingkat: {reason}",
    },
    funnel: {
      label:
        "Corong {indicator}: tiap titik satu wilayah, makin ke kanan makin besar dasarnya. Isinya ada di tabel di bawahnya.",
      why: "Tiap titik satu wilayah. Di dalam corong, jarak ke garis tengah ({whole}) dapat terjadi oleh kebetulan; di luarnya jarang: garis dalam dilewati 5 dari 100 wilayah, garis luar 2 dari 1.000.",
      axis: "dasar (penyebut)",
      inside: "di dalam corong",
      outside95: "di luar 95 %",
      outside998: "di luar 99,8 %",
      where: "Letak",
      caption: "Corong {indicator}, {area}, {month}",
    },
    same: {
      line: "posyandu yang sama ({count}): {change}",
      none: "tidak ada posyandu yang melapor di kedua bulan",
      up: "naik {difference}",
      down: "turun {difference}",
      equal: "tetap",
      why: "Hanya posyandu yang memberi angka di kedua bulan: perubahan ini tidak berasal dari siapa yang melapor.",
      failed: "Perbandingan posyandu yang sama gagal dimuat.",
    },
    drivers: {
      open: "Apa yang mendorong?",
      title: "Apa yang mendorong perubahan ini?",
      about: "{indicator} · {area} · {month}",
      against: "Dibandingkan dengan",
      "1": "bulan lalu",
      "12": "tahun lalu",
      plain: "Semua yang melapor",
      same: "Posyandu yang sama",
      sameCount: "{count} posyandu",
      fromTo: "{before} → {after}",
      found: "ditemukan berbeda",
      who: "siapa yang melapor",
      foundWhy:
        "Posyandu yang memberi angka di kedua bulan, dan angkanya berubah.",
      whoWhy:
        "Posyandu yang datang, tidak memberi angka lagi, atau kini lebih besar atau lebih kecil bobotnya.",
      entered: "{entered} posyandu hanya bulan ini, {left} hanya {month}",
      split:
        "Dari perubahan itu, {found} ditemukan berbeda dan {who} karena siapa yang melapor.",
      exact:
        "Sumbangan semua bagian berjumlah tepat sama dengan perubahannya. Hapus centang untuk menghitung tanpa sebuah wilayah.",
      without: "Dihitung tanpa {names}.",
      restore: "Kembalikan semua",
      include: "Ikut dihitung: {name}",
      posyandu: "Posyandu",
      posyanduOf: "Posyandu di balik sumbangan {name}",
      left: "tidak dihitung",
      unchanged:
        "Tidak ada perubahan yang dapat dibagi: salah satu bulan belum memberi angka.",
      failed: "Uraian perubahan gagal dimuat.",
      list: "Sumbangan tiap bagian, dalam {unit}",
      points: "poin persentase",
      perPosyandu: "per posyandu",
      table: "Tabel",
      csv: "Unduh CSV",
      caption:
        "Sumbangan terhadap perubahan {indicator}, {area}, {before} ke {after}",
      area: "Wilayah",
      code: "Kode",
      contribution: "Sumbangan",
      both: "Di kedua bulan",
      onlyAfter: "Hanya kini",
      onlyBefore: "Hanya dulu",
      before: "{month}",
      closed: "Masuk untuk melihat apa yang mendorong perubahan.",
    },
  },
  en: {
    order: {
      best: "Best first",
      worst: "Worst first",
      change: "Turn the order round",
    },
    ranking: {
      interval: "95% interval",
      intervalLabel: "95% interval, scale from {from} to {to}",
      intervalWhy:
        "The point is the figure, the line across it the 95% interval: as far as that the figure may be off by chance alone, also because the villages of an area differ. A full point: the target is reached. The upright line: the target. Method: {method}, with parts that differ {factor} times as much as by chance. The sign ≈ before a change: not clear.",
      share: "Wilson's interval",
      count: "an interval of counts per posyandu",
      band: "equal",
      bandLabel: "Equal, places {from} to {to}",
      bandWhy:
        "Equal: of the areas in this band no two really differ. All pairs are tested at once; at most 5% of the differences that are called real may be chance. Areas in two neighbouring bands may not be told apart either: the column “Span of places” in the table says so.",
      place: "Place {place}",
      span: "Places {from} to {to}",
      small: "small base",
      smallMark: "small",
      smallWhy:
        "Small base: worked out from {count} only, so that one of them moves the figure. The small square is the figure damped towards that of all areas: {damped}. Its ups and downs say nothing yet.",
      real: "clear",
      notReal: "not clear",
      notRealWhy:
        "Not clear: a change as large as this may come by chance alone. 95% interval: {from} to {to}.",
      moved: "up {steps} places, by a clear change",
      movedDown: "down {steps} places, by a clear change",
      none: "No area can be ranked yet.",
      unranked: "Not ranked yet",
      tooMany:
        "More than {most} areas: bands of equals are not worked out. Choose a smaller area.",
      failed: "The ranking of {month} could not be loaded.",
      definition: "Definition of the indicator",
      funnel: "Funnel",
    },
    table: {
      caption: "Ranking of {indicator} by {level}, {area}, {month}",
      place: "Place",
      places: "Span of places",
      band: "Band of equals",
      area: "Area",
      value: "Value",
      interval: "95% interval",
      from: "Interval from",
      to: "Interval to",
      denominator: "Base",
      damped: "Damped",
      sinceMonth: "Since last month",
      sinceYear: "Since last year",
      target: "Against the target",
      reached: "reached",
      rest: "Against the other areas",
      peers: "Against areas of like kind and size",
      peersOf: "{count} areas",
      span: "{from} – {to}",
      notRanked: "not ranked: {reason}",
    },
    funnel: {
      label:
        "Funnel of {indicator}: each point an area, further right the larger its base. What it holds is in the table below it.",
      why: "Each point is an area. Inside the funnel its distance from the middle line ({whole}) may be chance; outside seldom: 5 of 100 areas pass the inner line, 2 of 1,000 the outer one.",
      axis: "base (denominator)",
      inside: "inside the funnel",
      outside95: "outside 95%",
      outside998: "outside 99.8%",
      where: "Where",
      caption: "Funnel of {indicator}, {area}, {month}",
    },
    same: {
      line: "same posyandu ({count}): {change}",
      none: "no posyandu reported in both months",
      up: "up {difference}",
      down: "down {difference}",
      equal: "unchanged",
      why: "Only posyandu that gave counts in both months: this change does not come from who reported.",
      failed: "The comparison of the same posyandu could not be loaded.",
    },
    drivers: {
      open: "What drives it?",
      title: "What drives this change?",
      about: "{indicator} · {area} · {month}",
      against: "Compared with",
      "1": "last month",
      "12": "last year",
      plain: "All that reported",
      same: "The same posyandu",
      sameCount: "{count} posyandu",
      fromTo: "{before} → {after}",
      found: "found otherwise",
      who: "who reported",
      foundWhy:
        "Posyandu that gave counts in both months, and whose figure changed.",
      whoWhy:
        "Posyandu that came in, gave no counts any more, or weigh more or less than before.",
      entered: "{entered} posyandu only this month, {left} only in {month}",
      split:
        "Of that change, {found} was found otherwise and {who} comes from who reported.",
      exact:
        "The contributions of all parts add up to the change exactly. Untick an area to reckon without it.",
      without: "Reckoned without {names}.",
      restore: "Take all back in",
      include: "Reckoned with: {name}",
      posyandu: "Posyandu",
      posyanduOf: "Posyandu behind the contribution of {name}",
      left: "left out",
      unchanged:
        "There is no change to divide: one of the months has no figure yet.",
      failed: "The parts of the change could not be loaded.",
      list: "What each part contributes, in {unit}",
      points: "percentage points",
      perPosyandu: "per posyandu",
      table: "Table",
      csv: "Download CSV",
      caption:
        "Contributions to the change of {indicator}, {area}, {before} to {after}",
      area: "Area",
      code: "Code",
      contribution: "Contribution",
      both: "In both months",
      onlyAfter: "Only now",
      onlyBefore: "Only before",
      before: "{month}",
      closed: "Sign in to see what drives the change.",
    },
  },
});

const reasons = wording({
  id: {
    "unknown-part":
      "Yang hendak dikeluarkan dari hitungan bukan bagian langsung dari wilayah itu.",
    "nothing-left": "Semua bagian dikeluarkan dari hitungan.",
  },
  en: {
    "unknown-part":
      "What was to be left out is no part of that area one level down.",
    "nothing-left": "All parts were left out.",
  },
});

/** Rankings with what is chance in them, and why a figure changed. */
export const analysisText = {
  name: "analysis",
  words,
  reasons,
  shows: [figuresText, viewText],
} as const satisfies SubjectText;
