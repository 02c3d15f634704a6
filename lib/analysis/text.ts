import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    order: {
      best: "Terbaik dulu",
      worst: "Terburuk dulu",
      change: "Balik urutan",
    },
    ranking: {
      interval: "kisaran wajar",
      intervalLabel: "Kisaran wajar, skala dari {from} sampai {to}",
      intervalWhy:
        "Titik adalah angkanya; garis mendatar adalah kisaran wajarnya: sejauh itu angkanya dapat bergeser oleh kebetulan saja. Titik penuh: target tercapai. Garis tegak: target. Tanda ≈ di depan perubahan: belum berarti; … di belakangnya: belum dinilai, karena laporan salah satu bulannya belum lengkap. Untuk ahli: {method} 95 %, sebaran antarbagian {factor} kali sebaran acak.",
      share: "selang Wilson",
      count: "selang untuk jumlah per posyandu",
      band: "setara",
      bandLabel: "Setara, tempat {from} sampai {to}",
      bandWhy:
        "Setara: beda angka wilayah-wilayah ini begitu kecil sehingga bisa jadi hanya kebetulan. Anggap semuanya menempati tempat yang sama; jangan memuji atau menegur karena urutan di antara mereka.",
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
      face: "Cara melihat peringkat",
      table: "Tabel",
      funnel: "Corong",
    },
    table: {
      caption: "Peringkat {indicator} menurut {level}, {area}, {month}",
      place: "Tempat",
      places: "Tempat yang mungkin",
      band: "Kelompok setara",
      area: "Wilayah",
      value: "Nilai",
      interval: "Kisaran wajar",
      from: "Kisaran dari",
      to: "Kisaran sampai",
      denominator: "Dihitung dari",
      damped: "Angka diredam",
      sinceMonth: "Sejak bulan lalu",
      sinceYear: "Sejak tahun lalu",
      target: "Terhadap target",
      reached: "tercapai",
      rest: "Terhadap wilayah lain",
      peers: "Terhadap wilayah serupa",
      peersOf: "{count} wilayah",
      span: "{from} – {to}",
      notRanked: "belum diperingkat: {reason}",
      columns: "Kolom ({shown} dari {all})",
      choose: "Kolom yang ditampilkan",
      what: "Apa arti “{column}”",
      about: {
        value: "Angka wilayah itu pada bulan ini.",
        interval:
          "Sejauh ini angkanya dapat bergeser oleh kebetulan saja (selang 95 %). Makin pendek, makin pasti.",
        band: "Wilayah dengan nomor kelompok yang sama berbeda begitu sedikit sehingga dapat dianggap sama. Kelompok 1 yang terbaik.",
        places:
          "Tempat terbaik dan tempat terendah yang masih mungkin bagi wilayah itu, jika kebetulan diperhitungkan.",
        sinceMonth:
          "Selisih dengan bulan sebelumnya. “Belum berarti”: selisih sebesar itu dapat terjadi oleh kebetulan saja.",
        sinceYear:
          "Selisih dengan bulan yang sama tahun lalu. “Belum berarti”: selisih sebesar itu dapat terjadi oleh kebetulan saja.",
        target:
          "Selisih dengan target wilayah itu; “tercapai” bila sudah sama atau lebih baik.",
        rest: "Selisih dengan angka semua wilayah lain bila digabung.",
        peers:
          "Selisih dengan wilayah serupa bila digabung: kabupaten dengan kabupaten, kota dengan kota, yang besarnya tidak jauh berbeda.",
        denominator:
          "Berapa banyak yang dihitung di balik angka itu (penyebutnya). Makin sedikit, makin mudah angkanya bergeser.",
        damped:
          "Perkiraan yang lebih tenang: angka wilayah kecil ditarik ke arah angka semua wilayah, makin sedikit yang dihitung makin kuat.",
      },
    },
    funnel: {
      label:
        "Corong {indicator}: tiap titik satu wilayah, makin ke kanan makin besar dasarnya. Isinya ada di tabel di bawahnya.",
      why: "Tiap titik satu wilayah. Di dalam corong, jarak ke garis tengah ({whole}) dapat terjadi oleh kebetulan; di luarnya jarang: garis dalam dilewati 5 dari 100 wilayah, garis luar 2 dari 1.000.",
      axis: "dihitung dari (penyebut)",
      inside: "di dalam corong",
      outside95: "di luar 95 %",
      outside998: "di luar 99,8 %",
      where: "Letak",
      caption: "Corong {indicator}, {area}, {month}",
    },
    same: {
      line: "posyandu yang sama ({count}): {change}",
      none: "tidak ada posyandu yang melapor dan buka di kedua bulan",
      up: "naik {difference}",
      down: "turun {difference}",
      equal: "tetap",
      why: "Hanya posyandu yang melapor dan buka di kedua bulan: perubahan ini tidak berasal dari siapa yang melapor atau siapa yang tidak buka.",
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
      entered: "{entered} posyandu hanya bulan ini, {left} hanya {month}",
      split:
        "Dari perubahan seluruhnya, {found} karena keadaan berubah, {closed} karena posyandu tidak buka, dan {who} karena siapa yang melapor.",
      exact:
        "Sumbangan semua bagian berjumlah tepat sama dengan perubahannya. Hapus centang untuk menghitung tanpa sebuah wilayah.",
      ownList:
        "“Posyandu” membuka daftar wilayah itu. Sumbangan di sana terhadap perubahan wilayah itu sendiri, bukan terhadap perubahan {area}.",
      order: "Urutan",
      by: { all: "seluruh sumbangan", found: "menurut keadaan berubah" },
      without: "Dihitung tanpa {names}.",
      restore: "Kembalikan semua",
      include: "Ikut dihitung: {name}",
      posyandu: "Posyandu",
      posyanduOf: "Posyandu di balik sumbangan {name}",
      missingOf:
        "Posyandu {name} yang kini tanpa angka, seperti pada {month}, yang terbesar dulu",
      left: "tidak dihitung",
      unchanged:
        "Tidak ada perubahan yang dapat dibagi: pada salah satu bulan belum ada angka, atau tidak ada yang buka.",
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
      notOpen: "Tidak buka di salah satu bulan",
      before: "{month}",
      closed: "Masuk untuk melihat apa yang mendorong perubahan.",
    },
    piece: {
      found: "keadaan berubah",
      closed: "tidak buka",
      reporting: "siapa yang melapor",
      foundFull: "keadaan berubah (posyandu yang melapor di kedua bulan)",
      closedFull: "tidak buka (di salah satu dari kedua bulan)",
      reportingFull: "siapa yang melapor",
      foundWhy:
        "Posyandu yang melapor dan buka di kedua bulan, dan angkanya berubah.",
      closedWhy:
        "Posyandu yang di salah satu dari kedua bulan tidak buka satu hari pun: karena itu angkanya lain, atau tidak ada. Ini bukan keadaan warga yang berubah.",
      reportingWhy:
        "Posyandu yang baru melapor, belum melapor lagi, atau kini lebih besar atau lebih kecil bobotnya.",
    },
    verdict: {
      said: "{much} {because}.",
      all: "Seluruhnya ({whole})",
      most: "Sebagian besar ({part} dari {whole})",
      over: "Lebih dari seluruhnya ({part}, padahal jumlahnya {whole})",
      found: "karena keadaan berubah, bukan karena siapa yang melapor",
      closed: "karena posyandu tidak buka, bukan karena keadaan berubah",
      reporting: "karena siapa yang melapor, bukan karena keadaan berubah",
      mixed: "Campuran: tidak ada satu sebab untuk sebagian besar perubahan.",
      even: "Angkanya tetap, karena naik dan turun di dalamnya saling menutup.",
      nothing: "Tidak ada yang berubah.",
      same: "Pada posyandu yang melapor dan buka di kedua bulan, angkanya {change}.",
      noSame: "Tidak ada posyandu yang melapor dan buka di kedua bulan.",
      share:
        "“Posyandu yang sama” ({same}) adalah perubahan di antara mereka sendiri; “keadaan berubah” ({found}) adalah bagiannya dalam perubahan {area}.",
    },
    tempered: {
      reporting: "terutama karena siapa yang melapor",
      closed: "terutama karena posyandu tidak buka",
      same: "tidak begitu pada posyandu yang sama",
      why: "{much} {because}. {same}",
      sameWhy:
        "{same} Selisihnya pada semua yang melapor dapat berasal dari siapa yang melapor, siapa yang tidak buka, atau posyandu mana yang kini lebih besar bobotnya.",
    },
    own: {
      both: "sendiri {before} → {after} ({difference})",
      silent: "belum melapor untuk {now}; {then}: {value}",
      noneNow: "tanpa angka untuk {now}; {then}: {value}",
      noneThen: "kini {value}; tanpa angka untuk {then}",
      never: "tanpa angka di kedua bulan",
      closedNow: "tidak buka pada {now}; {then}: {value}",
      closedThen: "kini {value}; tidak buka pada {then}",
      closedBoth: "tidak buka pada salah satu bulan, tanpa angka di bulan lain",
    },
    weight: {
      "others-silent": "bobotnya naik karena wilayah lain belum melapor",
      "others-came": "bobotnya turun karena wilayah lain kini melapor",
      grew: "bobotnya dalam angka bersama naik",
      fell: "bobotnya dalam angka bersama turun",
    },
  },
  en: {
    order: {
      best: "Best first",
      worst: "Worst first",
      change: "Turn the order round",
    },
    ranking: {
      interval: "fair range",
      intervalLabel: "Fair range, scale from {from} to {to}",
      intervalWhy:
        "The point is the figure; the line across it is its fair range: as far as that the figure may be off by chance alone. A full point: the target is reached. The upright line: the target. The sign ≈ before a change: not clear; … behind it: not judged yet, as one of its months is incomplete. For experts: {method}, 95%, parts that differ {factor} times as much as by chance.",
      share: "Wilson's interval",
      count: "an interval of counts per posyandu",
      band: "equal",
      bandLabel: "Equal, places {from} to {to}",
      bandWhy:
        "Equal: the figures of these areas differ so little that it may be chance alone. Take all of them as standing in the same place; do not praise or blame by the order among them.",
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
      face: "How to read the ranking",
      table: "Table",
      funnel: "Funnel",
    },
    table: {
      caption: "Ranking of {indicator} by {level}, {area}, {month}",
      place: "Place",
      places: "Possible places",
      band: "Band of equals",
      area: "Area",
      value: "Value",
      interval: "Fair range",
      from: "Range from",
      to: "Range to",
      denominator: "Counted of",
      damped: "Damped figure",
      sinceMonth: "Since last month",
      sinceYear: "Since last year",
      target: "Against the target",
      reached: "reached",
      rest: "Against the other areas",
      peers: "Against like areas",
      peersOf: "{count} areas",
      span: "{from} – {to}",
      notRanked: "not ranked: {reason}",
      columns: "Columns ({shown} of {all})",
      choose: "Columns that are shown",
      what: "What “{column}” means",
      about: {
        value: "The figure of that area in this month.",
        interval:
          "As far as this the figure may be off by chance alone (95% interval). The shorter, the surer.",
        band: "Areas with the same band number differ so little that they may be taken as equal. Band 1 is the best.",
        places:
          "The best and the lowest place that the area may have, if chance is reckoned with.",
        sinceMonth:
          "The difference from the month before. “Not clear”: so large a difference may come by chance alone.",
        sinceYear:
          "The difference from the same month a year before. “Not clear”: so large a difference may come by chance alone.",
        target:
          "The difference from the area's target; “reached” where it is the same or better.",
        rest: "The difference from the figure of all other areas taken together.",
        peers:
          "The difference from like areas taken together: kabupaten with kabupaten, kota with kota, of about the same size.",
        denominator:
          "How many are counted behind the figure (its denominator). The fewer, the more easily it moves.",
        damped:
          "A calmer estimate: the figure of a small area is drawn towards that of all areas, the more so the fewer are counted.",
      },
    },
    funnel: {
      label:
        "Funnel of {indicator}: each point an area, further right the larger its base. What it holds is in the table below it.",
      why: "Each point is an area. Inside the funnel its distance from the middle line ({whole}) may be chance; outside seldom: 5 of 100 areas pass the inner line, 2 of 1,000 the outer one.",
      axis: "counted of (denominator)",
      inside: "inside the funnel",
      outside95: "outside 95%",
      outside998: "outside 99.8%",
      where: "Where",
      caption: "Funnel of {indicator}, {area}, {month}",
    },
    same: {
      line: "same posyandu ({count}): {change}",
      none: "no posyandu reported and opened in both months",
      up: "up {difference}",
      down: "down {difference}",
      equal: "unchanged",
      why: "Only posyandu that reported and opened in both months: this change does not come from who reported, or who did not open.",
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
      entered: "{entered} posyandu only this month, {left} only in {month}",
      split:
        "Of the whole change, {found} comes from a change in conditions, {closed} from posyandu that did not open, and {who} from who reported.",
      exact:
        "The contributions of all parts add up to the change exactly. Untick an area to reckon without it.",
      ownList:
        "“Posyandu” opens the list of that area. Contributions there are to the change of that area itself, not to the change of {area}.",
      order: "Order",
      by: { all: "whole contribution", found: "by change in conditions" },
      without: "Reckoned without {names}.",
      restore: "Take all back in",
      include: "Reckoned with: {name}",
      posyandu: "Posyandu",
      posyanduOf: "Posyandu behind the contribution of {name}",
      missingOf:
        "Posyandu of {name} that have no figure now, as in {month}, the largest first",
      left: "left out",
      unchanged:
        "There is no change to divide: in one of the months there is no figure yet, or nobody opened.",
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
      notOpen: "Did not open in one of the months",
      before: "{month}",
      closed: "Sign in to see what drives the change.",
    },
    piece: {
      found: "change in conditions",
      closed: "did not open",
      reporting: "who reported",
      foundFull: "change in conditions (posyandu that reported in both months)",
      closedFull: "did not open (in one of the two months)",
      reportingFull: "who reported",
      foundWhy:
        "Posyandu that reported and opened in both months, and whose figure changed.",
      closedWhy:
        "Posyandu that in one of the two months did not open on a single day: that is why their figure differs, or is missing. The condition of people has not changed by it.",
      reportingWhy:
        "Posyandu that report again, have not reported yet, or weigh more or less than before.",
    },
    verdict: {
      said: "{much} {because}.",
      all: "All of it ({whole})",
      most: "Most of it ({part} of {whole})",
      over: "More than all of it ({part}, while the sum is {whole})",
      found: "comes from a change in conditions, not from who reported",
      closed:
        "comes from posyandu that did not open, not from a change in conditions",
      reporting: "comes from who reported, not from a change in conditions",
      mixed: "Mixed: no single cause makes up most of the change.",
      even: "The figure is unchanged, since rises and falls in it make up for one another.",
      nothing: "Nothing has changed.",
      same: "Among posyandu that reported and opened in both months, the figure is {change}.",
      noSame: "No posyandu reported and opened in both months.",
      share:
        "“The same posyandu” ({same}) is the change among themselves; “change in conditions” ({found}) is their share in the change of {area}.",
    },
    tempered: {
      reporting: "mostly from who reported",
      closed: "mostly from posyandu that did not open",
      same: "not so in the same posyandu",
      why: "{much} {because}. {same}",
      sameWhy:
        "{same} The difference among all that reported may come from who reported, who did not open, or which posyandu weigh more now.",
    },
    own: {
      both: "itself {before} → {after} ({difference})",
      silent: "not reported for {now} yet; {then}: {value}",
      noneNow: "no figure for {now}; {then}: {value}",
      noneThen: "{value} now; no figure for {then}",
      never: "no figure in either month",
      closedNow: "did not open in {now}; {then}: {value}",
      closedThen: "{value} now; did not open in {then}",
      closedBoth: "did not open in one of the months, no figure in the other",
    },
    weight: {
      "others-silent": "weighs more, since other areas have not reported yet",
      "others-came": "weighs less, since other areas report now",
      grew: "weighs more in the common figure",
      fell: "weighs less in the common figure",
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
  shows: [figuresText],
} as const satisfies SubjectText;
