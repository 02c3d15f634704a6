import { analysisText } from "@/lib/analysis/text";
import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { liveText } from "@/lib/live/text";
import { figuresText } from "@/lib/figures/text";
import { mapText } from "@/lib/core/text/map";
import { chartsText } from "@/lib/core/text/charts";

const words = wording({
  id: {
    mapHeading: "Peta",
    trendHeading: "Perjalanan",
    rankingHeading: "Peringkat",
    boardHeading: "Kelengkapan laporan",
    table: "Tabel",
    definition: "Definisi indikator",
    behindList: "Daftar posyandu di baliknya",
    wholeView: "{label} seluruh layar ini",
    signIn: "Masuk untuk melihat tingkat desa dan posyandu.",
    figure: {
      open: "Dari mana angka ini?",
      children: "Anak yang diukur",
      target: "target {target}",
      targetFor: "target {year}: {target}",
      short: "{difference} lagi",
      reached: "target tercapai",
      noTarget: "belum ada target",
    },
    picture: {
      source:
        "Sumber: laporan posyandu yang dikirim kabupaten/kota, dihimpun dalam Pantau Posyandu.",
      trendKey:
        "Lingkaran kosong: belum cukup posyandu melapor. Batang di bawah: bagian posyandu yang melapor; sisanya diarsir.",
    },
    tour: {
      place: "Langkah {step} dari {of}",
      next: "Berikutnya",
      back: "Sebelumnya",
      end: "Lewati tur",
      done: "Selesai",
      figure: {
        title: "Satu angka, dan seberapa yakin",
        text: "Angka wilayah dan bulan yang dipilih di atas, perubahannya, targetnya, dan berapa posyandu yang sudah melapor. “Dari mana angka ini?” membuka hitungannya sampai berkas yang dikirim.",
      },
      map: {
        title: "Peta: pilih wilayah untuk masuk",
        text: "Setiap wilayah diwarnai menurut kelas di legenda; yang diarsir belum melapor. Pilih wilayah di peta untuk masuk; jejak wilayah di atas, atau tombol Esc, membawa keluar.",
      },
      trend: {
        title: "Perjalanan dua tahun",
        text: "Garis putus-putus adalah target, lingkaran kosong bulan yang belum lengkap. Pilih antartahun untuk membandingkan bulan yang sama, atau semua wilayah pada satu skala.",
      },
      ranking: {
        title: "Peringkat yang jujur",
        text: "Hanya yang cukup lengkap diperingkat; yang lain disebut dengan sebabnya.",
      },
      board: {
        title: "Siapa yang sudah mengirim",
        text: "Satu kotak untuk setiap wilayah: tepat waktu, terlambat, atau belum. Begitu laporan diterima, layar ini berubah sendiri.",
      },
    },
    trend: {
      label:
        "Grafik {indicator} di {area} selama 24 bulan. Tabelnya dapat dibuka dari tombol Tabel.",
      target: "target",
      baseline: "titik awal {year}: {value}",
      caption: "{indicator}, {area}, per bulan",
      choose: "Perjalanan yang digambar",
      months: "24 bulan",
      years: "Antartahun",
      areas: "Semua wilayah",
      overYear: "1 tahun",
      yearsLabel:
        "Grafik {indicator} di {area}: bulan yang sama dalam tiga tahun. Tabelnya dapat dibuka dari tombol Tabel.",
      yearsCaption: "{indicator}, {area}, bulan yang sama dalam tiga tahun",
      areasTitle: "{indicator}: semua wilayah di {area}",
      areasText:
        "24 bulan terakhir, semua pada satu skala; garis putus-putus adalah target. Celah berarti tidak ada angka.",
      noFigures: "Belum ada angka dalam 24 bulan ini.",
      scale: "Skala {from} sampai {to}",
      howToRead: "Cara membaca",
      keyInterval:
        "Pita muda: selang 95 % (Wilson) menurut banyaknya yang dihitung; makin sedikit, makin lebar.",
      keySeason:
        "Kolom berlatar: bulan penimbangan dan vitamin A (Februari, Agustus) dan Operasi Timbang (Juni), saat lebih banyak balita datang.",
      keyTurn:
        "≠: sejak bulan itu angka dihitung dari sumber lain, sehingga tidak sebanding dengan sebelumnya.",
      keyBound:
        "▽ △: disembunyikan bagi umum; angkanya di bawah atau di atas tanda itu.",
      keyNote: "Belah ketupat: ada catatan tentang bulan itu.",
      keyTarget:
        "Garis putus-putus: target tahun itu. Garis titik-titik: titik awalnya.",
      interval: "selang 95 %: {from} sampai {to}",
      season: {
        weighing: "Bulan penimbangan dan vitamin A",
        operation: "Operasi Timbang",
      },
    },
    map: {
      classes: "Kelas",
      method: "Cara membagi",
      methods: {
        target: "Menurut target",
        quantiles: "Sama banyak",
        equal: "Sama lebar",
        natural: "Kelompok alami",
      },
      methodWhy: {
        target:
          "Batas di target dan di angka bulat, lebih rapat di sisi tempat wilayah berada.",
        quantiles: "Setiap kelas memuat wilayah sama banyak.",
        equal: "Jarak antara batas selalu sama.",
        natural: "Batas di celah antara nilai (Jenks).",
      },
      count: "Jumlah kelas, paling banyak",
      breaks: "Batas: {list}",
      noBreaks:
        "Tanpa batas: semua wilayah lebih dekat satu sama lain daripada yang dapat dibedakan.",
      least:
        "Kelas yang lebih sempit dari {width} {unit} digabung: selisih sekecil itu sering terjadi karena kebetulan.",
      units: {
        percent: "poin persentase",
        "per-posyandu": "per posyandu",
      },
      hold: "Batas dihitung dari dua tahun sebelum bulan terbaru, maka tetap saat bulan berganti.",
      oneClass: "semua",
      time: "Bulan pada peta",
      month: "Bulan",
      play: "Putar bulan demi bulan",
      pause: "Hentikan",
      display: "Tampilan",
      layer: "Yang digambar",
      layers: {
        areas: "Warna wilayah",
        circles: "Lingkaran sebesar jumlah",
        clusters: "Kelompok tetangga serupa",
      },
      layerWhy: {
        areas: "Setiap wilayah diwarnai menurut angkanya.",
        circles:
          "Luas lingkaran menurut penyebut, warnanya menurut angka: wilayah kecil dengan banyak anak tidak hilang.",
        clusters:
          "Wilayah yang tinggi atau rendah bersama tetangganya diberi garis tebal.",
      },
      compare: "Bandingkan dengan",
      compareNone: "tidak dibandingkan",
      compareMonth: "Bulan lain",
      compareIndicator: "Indikator lain",
      show: "Cara membandingkan",
      beside: "Berdampingan",
      difference: "Selisih",
      otherUnit:
        "Satuannya berbeda, sehingga tidak dapat dikurangkan. Keduanya ditampilkan berdampingan.",
      failedOther: "Angka pembanding gagal dimuat.",
      both: "{other} dan {now}",
      differenceLabel: "{now} dikurangi {other}",
      differenceUnit: "Selisih dalam {unit}",
      bothCounts: "Jumlah wilayah: {other} → {now}",
      noDifference: "tidak dapat dibandingkan",
      noDifferenceWhy:
        "Salah satu dari keduanya belum dilaporkan atau tidak punya angka.",
      notFirm: "belum kuat: laporan kurang, atau sumbernya berbeda",
      circleSize: "Luas: {label}",
      clusters: {
        heading: "Di antara tetangga",
        how: "Cara menghitung",
        kind: {
          "high-high": "Tinggi, tetangganya juga tinggi",
          "low-low": "Rendah, tetangganya juga rendah",
          "high-low": "Tinggi, tetangganya rendah",
          "low-high": "Rendah, tetangganya tinggi",
          none: "Tidak menonjol di antara tetangganya",
          alone: "Tanpa tetangga yang punya angka",
        },
        global: {
          grouped:
            "Angka yang serupa berkelompok: tetangga mirip satu sama lain (I Moran {i}, p {p}).",
          scattered:
            "Tetangga lebih berbeda daripada kebetulan (I Moran {i}, p {p}).",
          chance: "Letaknya tidak beda dari kebetulan (I Moran {i}, p {p}).",
        },
        count: "{kind}: {count}",
        why: "I Moran lokal atas tetangga yang berbagi batas atau sudut, 999 permutasi, 9.999 untuk wilayah yang mungkin menonjol. Karena {areas} wilayah diuji sekaligus, p dikoreksi menurut Benjamini dan Hochberg: dari wilayah yang diberi garis, paling banyak 5 persen diperkirakan menonjol karena kebetulan.",
        tooFew:
          "Kurang dari {count} wilayah punya angka lengkap dan tetangga: terlalu sedikit untuk mencari kelompok.",
        without: "{count} wilayah tanpa angka lengkap tidak ikut.",
        failed: "Kelompok wilayah gagal dimuat.",
        closed: "Masuk untuk melihat kelompok wilayah.",
        posyandu: "Kelompok dihitung untuk wilayah, tidak untuk posyandu.",
        neighbours: "Tetangga",
        p: "p",
      },
    },
    ranking: {
      kader: "Kader",
      indicator: "Indikator ini",
      choose: "Ukuran peringkat",
    },
    board: {
      deadline: "tenggat {moment}",
      onTime: "tepat waktu",
      late: "terlambat",
      open: "{count} baris perlu diperbaiki",
      chip: "{name}: {reported} dari {registered} posyandu, {late} terlambat",
      count: "{state}: {count}",
      toMend: "baris perlu diperbaiki",
      nothing: "belum",
    },
    provenance: {
      title: "Dari mana angka ini?",
      definition: "Definisi",
      counts: "Hitungan",
      result: "Hasil",
      behind: "Yang melapor",
      behindText:
        "{reported} dari {registered} posyandu terdaftar ({share}) pada {month}.",
      behindChildren:
        "{children} di antaranya dihitung dari anak yang diukur (berkas e-PPGBM), {forms} dari laporan bulanan.",
      childrenFirst:
        "Di posyandu dan bulan yang anak-anaknya diketahui, hitungan dari anak yang diukur didahulukan bila mencakup sebagian besar yang ditimbang; laporan bulanannya tetap tersimpan dan berlaku kembali bila berkas anak ditarik.",
      unreportedCount:
        "Posyandu yang belum lapor ikut terhitung dalam penyebut.",
      asOf: "Dihitung dari semua laporan yang diterima sampai {moment}.",
      asOfPublished:
        "Dihitung dari laporan yang sudah terbit untuk umum sampai {moment}; yang terbaru menyusul.",
      submissions: "Kiriman terakhir",
      noSubmissions: "Belum ada kiriman untuk wilayah ini.",
      source: "Sumber rujukan",
      survey: "Angka survei",
      surveyText:
        "Angka survei (SSGI/SKI) diukur dengan cara lain dan tidak sama dengan angka rutin ini.",
      more: "Buka definisi lengkap",
      file: "{sender}, {moment}",
      rows: "{count} baris",
      hiddenCounts:
        "Hitungan tidak dibuka karena menyangkut terlalu sedikit orang.",
      sum: "Jumlah seluruh posyandu yang melapor; persentase dihitung terakhir, bukan rata-rata persentase.",
      rounded:
        "Untuk umum jumlah orang dibulatkan, dan hasilnya dihitung dari jumlah yang dibulatkan itu.",
      steps:
        "Di sini pembulatannya lebih kasar, agar jumlah yang kecil di wilayah lain tidak dapat dihitung: pembilang {numerator}, penyebut {denominator}.",
      step: "ke kelipatan {step}",
      stepNone: "tidak disebut",
      noMarks: "Belum ada catatan tentang angka ini.",
    },
    failed: {
      values: "Angka {month} gagal dimuat.",
      series: "Perjalanan bulanan gagal dimuat.",
      board: "Kelengkapan laporan gagal dimuat.",
    },
  },
  en: {
    mapHeading: "Map",
    trendHeading: "Course",
    rankingHeading: "Ranking",
    boardHeading: "Reporting completeness",
    table: "Table",
    definition: "Definition of the indicator",
    behindList: "The posyandu behind it",
    wholeView: "{label} all of this screen",
    signIn: "Sign in to see villages and posyandu.",
    figure: {
      open: "Where is this from?",
      children: "Children measured",
      target: "target {target}",
      targetFor: "target for {year}: {target}",
      short: "{difference} to go",
      reached: "target reached",
      noTarget: "no target yet",
    },
    picture: {
      source:
        "Source: reports of posyandu sent by the regencies, gathered in Pantau Posyandu.",
      trendKey:
        "Hollow circle: too few posyandu have reported. Bars below: the share of posyandu that reported; the rest is hatched.",
    },
    tour: {
      place: "Step {step} of {of}",
      next: "Next",
      back: "Back",
      end: "Skip the tour",
      done: "Done",
      figure: {
        title: "One figure, and how sure it is",
        text: "The figure of the area and month chosen above, its change, its target, and how many posyandu have reported. “Where is this from?” opens the counts, down to the files that were sent.",
      },
      map: {
        title: "The map: choose an area to go in",
        text: "Each area is coloured by the classes of the legend; hatched ones have not reported. Choose an area on the map to go in; the trail above, or the Esc key, leads out.",
      },
      trend: {
        title: "The course of two years",
        text: "The dashed line is the target, hollow points are months that are not complete. Choose year on year to compare the same months, or all areas on one scale.",
      },
      ranking: {
        title: "An honest ranking",
        text: "Only areas that are complete enough are ranked; the others are named with the reason.",
      },
      board: {
        title: "Who has sent",
        text: "A box for each area: on time, late, or not yet. As soon as a report is accepted, this screen changes by itself.",
      },
    },
    trend: {
      label:
        "Chart of {indicator} in {area} over 24 months. Its table opens with the button Table.",
      target: "target",
      baseline: "starting point {year}: {value}",
      caption: "{indicator}, {area}, by month",
      choose: "Course that is drawn",
      months: "24 months",
      years: "Year on year",
      areas: "All areas",
      overYear: "1 year",
      yearsLabel:
        "Chart of {indicator} in {area}: the same months of three years. Its table opens with the button Table.",
      yearsCaption: "{indicator}, {area}, the same months of three years",
      areasTitle: "{indicator}: all areas in {area}",
      areasText:
        "The last 24 months, all on one scale; the dashed line is the target. A gap means that there is no figure.",
      noFigures: "There is no figure in these 24 months.",
      scale: "Scale {from} to {to}",
      howToRead: "How to read it",
      keyInterval:
        "Pale band: the 95 % interval (Wilson) by the number of those counted; the fewer, the wider.",
      keySeason:
        "Columns on a ground: months of weighing and vitamin A (February, August) and of Operasi Timbang (June), when more children come.",
      keyTurn:
        "≠: from that month on the figure is counted from another source and cannot be compared with the months before.",
      keyBound:
        "▽ △: hidden from the public; the figure lies below or above the sign.",
      keyNote: "Diamond: something was noted of that month.",
      keyTarget:
        "Dashed line: the target of the year. Dotted line: its starting point.",
      interval: "95 % interval: {from} to {to}",
      season: {
        weighing: "Month of weighing and vitamin A",
        operation: "Operasi Timbang",
      },
    },
    map: {
      classes: "Classes",
      method: "How they are cut",
      methods: {
        target: "By the target",
        quantiles: "Equally many",
        equal: "Equally wide",
        natural: "Natural groups",
      },
      methodWhy: {
        target:
          "A break at the target and at round numbers, closer on the side where the areas are.",
        quantiles: "Each class holds equally many areas.",
        equal: "The breaks are equally far apart.",
        natural: "Breaks in the gaps between values (Jenks).",
      },
      count: "Number of classes, at most",
      breaks: "Breaks: {list}",
      noBreaks:
        "No breaks: all areas are closer to each other than can be told apart.",
      least:
        "Classes narrower than {width} {unit} are joined: so small a difference is often chance.",
      units: {
        percent: "percentage points",
        "per-posyandu": "per posyandu",
      },
      hold: "Breaks come from the two years before the newest month, so that they stay while the month changes.",
      oneClass: "all",
      time: "Month of the map",
      month: "Month",
      play: "Play month by month",
      pause: "Stop",
      display: "Display",
      layer: "What is drawn",
      layers: {
        areas: "Coloured areas",
        circles: "Circles as large as counts",
        clusters: "Groups of like neighbours",
      },
      layerWhy: {
        areas: "Each area is coloured by its figure.",
        circles:
          "The circle's size is the denominator, its colour the figure: a small area with many children is not lost.",
        clusters:
          "Areas that are high or low together with their neighbours have a thick outline.",
      },
      compare: "Compare with",
      compareNone: "nothing",
      compareMonth: "Another month",
      compareIndicator: "Another indicator",
      show: "How to compare",
      beside: "Side by side",
      difference: "Difference",
      otherUnit:
        "Their units differ, so that they cannot be subtracted. Both are shown side by side.",
      failedOther: "The figures to compare with could not be loaded.",
      both: "{other} and {now}",
      differenceLabel: "{now} less {other}",
      differenceUnit: "Difference in {unit}",
      bothCounts: "Number of areas: {other} → {now}",
      noDifference: "cannot be compared",
      noDifferenceWhy:
        "One of the two has not been reported, or has no figure.",
      notFirm: "not firm: too few reports, or another source",
      circleSize: "Size: {label}",
      clusters: {
        heading: "Among its neighbours",
        how: "How it is reckoned",
        kind: {
          "high-high": "High, and so are its neighbours",
          "low-low": "Low, and so are its neighbours",
          "high-low": "High among low neighbours",
          "low-high": "Low among high neighbours",
          none: "Does not stand out among its neighbours",
          alone: "No neighbour has a figure",
        },
        global: {
          grouped:
            "Like figures lie together: neighbours resemble each other (Moran's I {i}, p {p}).",
          scattered:
            "Neighbours differ more than by chance (Moran's I {i}, p {p}).",
          chance: "They lie as they might by chance (Moran's I {i}, p {p}).",
        },
        count: "{kind}: {count}",
        why: "Local Moran's I over neighbours that share a border or a corner, 999 permutations, 9,999 for areas that may stand out. Since {areas} areas are tested at once, p is corrected after Benjamini and Hochberg: of the areas that are outlined at most 5 percent are expected to stand out by chance.",
        tooFew:
          "Fewer than {count} areas have a complete figure and a neighbour: too few to look for groups.",
        without: "{count} areas without a complete figure take no part.",
        failed: "The groups of areas could not be loaded.",
        closed: "Sign in to see groups of areas.",
        posyandu: "Groups are found among areas, not among posyandu.",
        neighbours: "Neighbours",
        p: "p",
      },
    },
    ranking: {
      kader: "Kader",
      indicator: "This indicator",
      choose: "Ranked by",
    },
    board: {
      deadline: "due {moment}",
      onTime: "on time",
      late: "late",
      open: "{count} rows to be mended",
      chip: "{name}: {reported} of {registered} posyandu, {late} late",
      count: "{state}: {count}",
      toMend: "rows to be mended",
      nothing: "none",
    },
    provenance: {
      title: "Where does this figure come from?",
      definition: "Definition",
      counts: "Counts",
      result: "Result",
      behind: "Who reported",
      behindText:
        "{reported} of {registered} registered posyandu ({share}) in {month}.",
      behindChildren:
        "{children} of them are counted from measured children (e-PPGBM files), {forms} from monthly forms.",
      childrenFirst:
        "Where the children of a posyandu and month are known, counts of measured children go before the monthly form if they cover most of those weighed; the form stays stored and counts again if the file of children is withdrawn.",
      unreportedCount:
        "Posyandu that have not reported count in the denominator.",
      asOf: "Computed from all reports received until {moment}.",
      asOfPublished:
        "Computed from the reports published until {moment}; the newest follow.",
      submissions: "Last submissions",
      noSubmissions: "Nothing has been sent for this area yet.",
      source: "Reference",
      survey: "Survey figures",
      surveyText:
        "Survey figures (SSGI/SKI) are measured in another way and are not the same as this routine figure.",
      more: "Open the full definition",
      file: "{sender}, {moment}",
      rows: "{count} rows",
      hiddenCounts:
        "The counts are not shown because they concern too few people.",
      sum: "Sums over all posyandu that reported; the percentage is taken last, never as a mean of percentages.",
      rounded:
        "For the public, numbers of people are rounded, and the result is worked out from the rounded numbers.",
      steps:
        "The rounding is coarser here, so that a small count elsewhere cannot be worked out: numerator {numerator}, denominator {denominator}.",
      step: "to multiples of {step}",
      stepNone: "not told",
      noMarks: "Nothing has been noted of this figure yet.",
    },
    failed: {
      values: "The figures of {month} could not be loaded.",
      series: "The monthly course could not be loaded.",
      board: "Reporting completeness could not be loaded.",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { dashboard: "Dasbor" },
  },
  en: {
    menu: { dashboard: "Dashboard" },
  },
});

/** The province screen: headline, map, trend, ranking, board, and where a figure comes from. */
export const dashboardText = {
  name: "dashboard",
  words,
  everywhere,
  shows: [liveText, analysisText, figuresText, mapText, chartsText],
} as const satisfies SubjectText;
