import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Anak yang diukur",
    pageTitle: "Anak yang diukur, {area}, {month}",
    lead: "Apa yang ditemukan pada anak yang ditimbang dan diukur di posyandu, dan seberapa jauh angkanya dapat dipegang.",
    hiddenSoft: "disem\u00ADbunyi\u00ADkan",
    unknown: "tidak diketahui",
    unavailable: "tidak tersedia",
    nobody: "tidak ada yang diukur",
    hiddenNote:
      "“Disembunyikan” berarti jumlah anaknya kurang dari {count} (mungkin juga nol), atau jumlah sekecil itu dapat dihitung darinya.",
    hiddenWhole:
      "Disembunyikan: jumlah anaknya kurang dari {count} (mungkin juga nol), atau jumlah sekecil itu dapat dihitung darinya.",
    failed: "Angka anak yang diukur pada {month} gagal dimuat.",
    closed:
      "Angka anak yang diukur di bawah kabupaten/kota tidak dibuka untuk umum. Petugas dapat melihatnya setelah masuk.",
    of: "{part} dari {whole}",
    none: {
      title: "Belum ada baris anak untuk {area}, {month}.",
      text: "Operator kabupaten/kota atau admin provinsi dapat mengirim ekspor e-PPGBM, satu baris per anak. Nama, NIK, dan tanggal lahir tidak disimpan.",
      send: "Kirim baris anak",
    },
    headline: {
      heading: "Stunting dari anak yang diukur",
      counts: "{stunted} dari {measured} anak diukur TB/PB",
      severe: "di antaranya {severe} anak sangat pendek ({share})",
      nobody: "Belum ada anak yang diukur tingginya.",
      source:
        "Dari baris anak (e-PPGBM) {children} posyandu; {form} posyandu hanya laporan bulanan; {silent} belum lapor.",
      target: "Diukur {measured} dari {target} sasaran ({share}).",
      targetNote:
        "Sasaran posyandu yang mengirim baris anak; sasaran seluruh wilayah: {area}.",
      targetUnknown:
        "Diukur {measured} anak; jumlah sasaran posyandu yang mengirim baris anak: {target}.",
      flagged: "Dikeluarkan karena tidak masuk akal: {flagged}.",
      flaggedNote:
        "Skor di luar batas WHO tidak dihitung, baik sebagai yang ditemukan maupun sebagai yang diukur.",
      form: "Laporan bulanan {posyandu} posyandu yang sama menyebut {stunted} dari {measured} ({share}): selisih {difference} poin persentase; yang dipakai: baris anak.",
      formPlain:
        "Laporan bulanan {posyandu} posyandu yang sama menyebut {stunted} dari {measured}; yang dipakai: baris anak.",
    },
    survey: {
      heading: "Angka survei (SSGI, SKI)",
      text: "Survei mengukur sampel rumah tangga dengan petugas terlatih; angka di sebelah hanya mengenal anak yang datang ke posyandu dan diukur. Siapa yang diukur dan bagaimana caranya berbeda, maka keduanya tidak dibandingkan dan tidak dikurangkan.",
      none: "Belum ada angka survei untuk wilayah ini.",
    },
    stated: {
      heading: "Tertulis dan terhitung",
      lead: "Status TB/U yang tertulis dalam berkas, disandingkan dengan yang dihitung ulang di sini menurut WHO, untuk {compared} anak yang sama.",
      none: "Berkas tidak menyebut status TB/U, atau tidak ada anak yang dapat dibandingkan.",
      stated: "Tertulis dalam berkas",
      computed: "Terhitung di sini",
      difference: "Selisih",
      pair: "Anak stunting hanya menurut berkas: {children}; hanya menurut hitungan di sini: {others}.",
      caption: "Mengapa berbeda: jumlah anak menurut sebabnya",
      rule: "Sebab",
      why: "Penjelasan",
      children: "Anak",
      noDifference: "Tidak ada anak yang kelasnya berbeda.",
      rules: {
        "age-in-months": "Umur dalam bulan",
        posture: "Telentang atau berdiri",
        "posture-and-months": "Keduanya",
        rounding: "Pembulatan",
        flagged: "Tidak masuk akal",
        unexplained: "Belum terjelaskan",
      },
      ruleText: {
        "age-in-months":
          "Aplikasi asal menghitung umur dalam bulan penuh; WHO menghitung dalam hari.",
        posture:
          "Beda 0,7 cm antara diukur telentang dan berdiri tidak diperhitungkan dalam berkas.",
        "posture-and-months":
          "Umur dalam bulan penuh dan 0,7 cm yang tidak diperhitungkan, bersama-sama.",
        rounding:
          "Skor dibulatkan lebih dahulu, baru diberi kelas; di sini kelas diberikan dari skor yang tidak dibulatkan.",
        flagged:
          "Berkas memberi kelas, padahal skornya di luar batas yang masuk akal; di sini tidak dihitung.",
        unexplained:
          "Tidak satu pun cara di atas menghasilkan kelas yang tertulis. Mungkin tanggal lahir, jenis kelamin, atau tinggi diubah sesudah status ditulis.",
      },
    },
    groups: {
      heading: "Menurut umur dan jenis kelamin",
      choose: "Temuan yang ditampilkan",
      caption: "{finding}, {area}, {month}: menurut umur dan jenis kelamin",
      captionMeasured:
        "Anak yang diukur tingginya, {area}, {month}: menurut umur dan jenis kelamin",
      age: "Umur",
      all: "Semua umur",
      months: "{range} bulan",
      boys: "Laki-laki",
      girls: "Perempuan",
      together: "Bersama",
      finding: {
        measured: "Diukur",
        stunted: "Pendek (stunting)",
        severe: "Sangat pendek",
        wasted: "Gizi kurang",
        overweight: "Gizi lebih",
        underweight: "Berat kurang",
      },
      meaning: {
        measured:
          "Anak dengan skor TB/U yang masuk akal. Batang: bagian dari semua yang diukur.",
        stunted:
          "TB/U di bawah −2, termasuk sangat pendek, dari anak diukur TB/PB.",
        severe: "TB/U di bawah −3, dari anak diukur TB/PB.",
        wasted:
          "BB/TB di bawah −2 (gizi kurang dan gizi buruk), dari anak yang dinilai BB/TB.",
        overweight:
          "BB/TB di atas +2 (gizi lebih dan obesitas), dari anak yang dinilai BB/TB.",
        underweight:
          "BB/U di bawah −2 (kurang dan sangat kurang), dari anak yang dinilai BB/U.",
      },
      togetherPublic:
        "“Bersama” memuat juga anak yang jenis kelaminnya tidak tertulis, kecuali bila jumlah mereka disembunyikan. Jumlah beberapa kelompok dapat sedikit berbeda dari keseluruhan, karena masing-masing dibulatkan.",
      togetherNote:
        "“Bersama” memuat juga anak yang jenis kelaminnya tidak tertulis.",
    },
    spread: {
      heading: "Sebaran skor z",
      choose: "Indeks",
      table: "Tabel",
      index: { haz: "TB/U", waz: "BB/U", whz: "BB/TB" },
      label:
        "Sebaran skor z {index} dari {count} anak dalam langkah setengah SD, dengan kurva baku WHO. Tabelnya dapat dibuka dari tombol Tabel.",
      legendBars: "Batang: anak di wilayah ini",
      legendCurve: "Garis: kurva baku WHO",
      legendHidden: "Titik-titik: disembunyikan, tingginya tidak berarti",
      step: "z {from} sampai {to}: {count} anak ({share}); kurva WHO {expected}",
      caption: "Sebaran skor z {index}, {area}, {month}",
      columnStep: "Skor z",
      columnCount: "Anak",
      columnShare: "Bagian",
      columnExpected: "Kurva WHO",
      range: "{from} sampai {to}",
      children: "Anak dengan skor",
      mean: "Rata-rata z",
      sd: "Simpangan baku (SD)",
      below: "Di bawah −3",
      above: "Di atas +3",
      standardMean: "kurva WHO: 0",
      standardSd: "kurva WHO: 1,0",
      standardTail: "kurva WHO: {share}",
      words:
        "Menurut WHO, sebaran yang jauh lebih lebar daripada kurva baku sering berarti umur, tinggi, atau berat tidak diukur atau dicatat dengan tepat. Letaknya yang bergeser ke kiri adalah keadaan anak; lebarnya adalah mutu pengukuran.",
      none: "Belum ada skor {index} yang dapat ditampilkan untuk wilayah dan bulan ini.",
    },
    composition: {
      heading: "Susunan anak yang ditimbang",
      lead: "Uji rasio jenis kelamin dan rasio umur dari NiPN (nipnTK). Peluang kecil berarti susunannya bukan kebetulan: ada yang lebih sering dibawa, atau umurnya keliru dicatat. Pada ribuan anak, selisih kecil pun berpeluang kecil, maka lihat dulu persennya.",
      name: { boys: "Laki-laki", young: "Umur 6–23 bulan" },
      text: {
        boys: "{part} dari {whole} anak yang jenis kelaminnya tercatat; diharapkan {expected}. Peluang karena kebetulan {p}.",
        young:
          "{part} dari {whole} anak umur 6–59 bulan; diharapkan kira-kira {expected}. Peluang karena kebetulan {p}.",
      },
      below: "di bawah {p}",
    },
    signs: {
      heading: "Tanda mutu pengukuran",
      lead: "Tanda dari WHO dan UNICEF (2019). “Perlu diperiksa” tidak berarti salah: tanyakan dulu cara, alat, dan pencatatannya. Tanpa batas dari WHO hanya angkanya yang ditulis.",
      none: "Tanda mutu pengukuran tidak tersedia untuk wilayah dan bulan ini.",
      verdict: {
        fine: "Dalam batas",
        check: "Perlu diperiksa",
        none: "Tanpa batas",
        "too-few": "Terlalu sedikit",
        hidden: "Tidak dapat dinilai",
      },
      name: {
        sdHaz: "SD skor TB/U",
        flaggedHaz: "TB/U tidak masuk akal",
        flaggedWaz: "BB/U tidak masuk akal",
        flaggedWhz: "BB/TB tidak masuk akal",
        heightZeroFive: "Tinggi berakhir 0 atau 5",
        weightZeroFive: "Berat berakhir 0 atau 5",
        missingAge: "Tanpa tanggal lahir",
        missingSex: "Tanpa jenis kelamin",
        missingWeight: "Tanpa berat",
        missingHeight: "Tanpa tinggi",
      },
      text: {
        sdHaz:
          "WHO: SD di luar {from} sampai {to} adalah tanda kesalahan ukur atau umur.",
        flaggedHaz:
          "{part} dari {whole} skor. WHO: lebih dari {limit} menunjukkan mutu data yang kurang.",
        flaggedWaz: "{part} dari {whole} skor di bawah −6 atau di atas +5.",
        flaggedWhz: "{part} dari {whole} skor di bawah −5 atau di atas +5.",
        heightZeroFive:
          "{part} dari {whole} ukuran. Tanpa pembulatan kira-kira {expected}.",
        weightZeroFive:
          "{part} dari {whole} ukuran. Tanpa pembulatan kira-kira {expected}.",
        missingAge:
          "{part} dari {whole} baris: tanpa umur tidak ada TB/U dan BB/U.",
        missingSex:
          "{part} dari {whole} baris: tanpa jenis kelamin tidak ada skor.",
        missingWeight: "{part} dari {whole} baris.",
        missingHeight: "{part} dari {whole} baris.",
      },
      digits: "Angka terakhir {measure}",
      height: "tinggi (0,1 cm)",
      weight: "berat (0,1 kg)",
      digit: "angka {digit}: {share}",
      expected: "Garis: {share}, yang diharapkan bila tidak ada pembulatan.",
      noDigits: "Tidak ada ukuran.",
      noFigure: "tidak ada",
      hiddenText:
        "Terlalu sedikit untuk disebut kepada umum, mungkin juga nol.",
    },
    change: {
      heading: "Perubahan sejak {month}",
      none: "Tidak ada baris anak pada bulan sebelumnya, sehingga perubahan tidak dapat diurai.",
      up: "naik {difference} poin persentase",
      down: "turun {difference} poin persentase",
      same: "tidak berubah",
      better: "membaik",
      worse: "memburuk",
      totalHidden: "Selisihnya tidak dapat ditulis: {why}.",
      fewer:
        "Yang diukur berkurang dari {before} menjadi {now}: belum dapat disebut membaik.",
      fewerPlain: "Yang diukur berkurang dari {before} menjadi {now}.",
      sum: "Uraian dalam poin persentase",
      found: "Ditemukan pada anak yang sama",
      foundText:
        "Anak yang diukur pada kedua bulan: statusnya berubah sebesar ini.",
      who: "Siapa yang diukur",
      whoText:
        "Sisanya: anak yang tidak lagi diukur, dan anak yang baru diukur bulan ini.",
      total: "Selisih seluruhnya",
      caption: "Anak yang diukur, {before} dan {now}",
      children: "Anak",
      group: "Kelompok",
      then: "Stunting {month}",
      both: "Diukur pada kedua bulan",
      onlyBefore: "Hanya {month}",
      onlyNow: "Hanya {month}",
      all: "Semua yang diukur",
      notThen: "tidak diukur",
      participation: "D/S: {before} pada {monthBefore}, {now} pada {monthNow}.",
      keyNote:
        "Anak dikenali antarbulan dari sidik bersandi yang tidak dapat dibaca balik; nama dan NIK tidak disimpan.",
    },
    more: "Cara z-score dihitung",
    moreText:
      "Umur dalam hari, 0,7 cm telentang dan berdiri, batas tidak masuk akal:",
  },
  en: {
    title: "Children measured",
    pageTitle: "Children measured, {area}, {month}",
    lead: "What was found in the children weighed and measured at posyandu, and how far the figures can be relied on.",
    hiddenSoft: "sup\u00ADpressed",
    unknown: "not known",
    unavailable: "not available",
    nobody: "nobody measured",
    hiddenNote:
      "“Suppressed” means fewer than {count} children (perhaps none), or that so small a number could be worked out from it.",
    hiddenWhole:
      "Suppressed: fewer than {count} children (perhaps none), or so small a number could be worked out from it.",
    failed: "The children measured in {month} could not be loaded.",
    closed:
      "Figures of the children measured below the regency are not open to the public. Staff can see them after signing in.",
    of: "{part} of {whole}",
    none: {
      title: "There are no rows of children for {area}, {month} yet.",
      text: "Operators of a regency or city, or the province’s admin, can send an export of e-PPGBM, one row a child. Names, NIK and dates of birth are not kept.",
      send: "Send rows of children",
    },
    headline: {
      heading: "Stunting among the children measured",
      counts: "{stunted} of {measured} children measured for height",
      severe: "{severe} of them severely stunted ({share})",
      nobody: "No child has been measured for height yet.",
      source:
        "From rows of children (e-PPGBM) of {children} posyandu; {form} posyandu sent the monthly form only; {silent} have not reported.",
      target: "Measured: {measured} of {target} to be measured ({share}).",
      targetNote:
        "Children to be measured in the posyandu that sent rows; in the whole area: {area}.",
      targetUnknown:
        "Children measured: {measured}; to be measured in the posyandu that sent rows: {target}.",
      flagged: "Left out as implausible: {flagged}.",
      flaggedNote:
        "Scores outside WHO’s limits count neither as found nor as measured.",
      form: "The monthly forms of the same {posyandu} posyandu say {stunted} of {measured} ({share}): a difference of {difference} percentage points; what is used: the rows of children.",
      formPlain:
        "The monthly forms of the same {posyandu} posyandu say {stunted} of {measured}; what is used: the rows of children.",
    },
    survey: {
      heading: "Survey figures (SSGI, SKI)",
      text: "A survey measures a sample of households with trained staff; the figure beside it knows only the children who came to a posyandu and were measured. Who was measured, and how, differs, so the two are neither compared nor subtracted.",
      none: "There is no survey figure for this area yet.",
    },
    stated: {
      heading: "Stated and computed",
      lead: "The height-for-age class written in the file beside the one computed here by WHO’s standard, for the same {compared} children.",
      none: "The file states no height-for-age class, or no child can be compared.",
      stated: "Stated in the file",
      computed: "Computed here",
      difference: "Difference",
      pair: "Children stunted by the file only: {children}; by the computation here only: {others}.",
      caption: "Why they differ: children by cause",
      rule: "Cause",
      why: "Explanation",
      children: "Children",
      noDifference: "No child’s class differs.",
      rules: {
        "age-in-months": "Age in months",
        posture: "Lying or standing",
        "posture-and-months": "Both",
        rounding: "Rounding",
        flagged: "Implausible",
        unexplained: "Not explained",
      },
      ruleText: {
        "age-in-months":
          "The source application counts age in completed months; WHO counts days.",
        posture:
          "The 0.7 cm between measuring lying and standing is not taken into account in the file.",
        "posture-and-months":
          "Completed months and the 0.7 cm not taken into account, together.",
        rounding:
          "The score was rounded before it was classed; here the unrounded score is classed.",
        flagged:
          "The file gives a class although the score is implausible; here it is not counted.",
        unexplained:
          "None of the above leads to the class stated. The date of birth, sex or height may have been changed after the class was written.",
      },
    },
    groups: {
      heading: "By age and sex",
      choose: "Finding shown",
      caption: "{finding}, {area}, {month}: by age and sex",
      captionMeasured:
        "Children measured for height, {area}, {month}: by age and sex",
      age: "Age",
      all: "All ages",
      months: "{range} months",
      boys: "Boys",
      girls: "Girls",
      together: "Together",
      finding: {
        measured: "Measured",
        stunted: "Stunted",
        severe: "Severely stunted",
        wasted: "Wasted",
        overweight: "Overweight",
        underweight: "Underweight",
      },
      meaning: {
        measured:
          "Children with a plausible height-for-age score. Bar: the share of all measured.",
        stunted:
          "Height-for-age below −2, severely stunted included, of the children measured for height.",
        severe: "Height-for-age below −3, of the children measured for height.",
        wasted:
          "Weight-for-height below −2, severely wasted included, of the children assessed for it.",
        overweight:
          "Weight-for-height above +2, obesity included, of the children assessed for it.",
        underweight:
          "Weight-for-age below −2, severely underweight included, of the children assessed for it.",
      },
      togetherPublic:
        "“Together” includes children whose sex is not stated, unless their number is suppressed. Groups may not add up exactly, as each of them is rounded.",
      togetherNote: "“Together” includes children whose sex is not stated.",
    },
    spread: {
      heading: "Spread of z-scores",
      choose: "Index",
      table: "Table",
      index: {
        haz: "Height-for-age",
        waz: "Weight-for-age",
        whz: "Weight-for-height",
      },
      label:
        "Spread of {index} z-scores of {count} children in steps of half an SD, with WHO’s standard curve. Its table opens with the button Table.",
      legendBars: "Bars: children in this area",
      legendCurve: "Line: WHO’s standard curve",
      legendHidden: "Dots: suppressed, their height means nothing",
      step: "z {from} to {to}: {count} children ({share}); WHO’s curve {expected}",
      caption: "Spread of {index} z-scores, {area}, {month}",
      columnStep: "z-score",
      columnCount: "Children",
      columnShare: "Share",
      columnExpected: "WHO’s curve",
      range: "{from} to {to}",
      children: "Children with a score",
      mean: "Mean z",
      sd: "Standard deviation (SD)",
      below: "Below −3",
      above: "Above +3",
      standardMean: "WHO’s curve: 0",
      standardSd: "WHO’s curve: 1.0",
      standardTail: "WHO’s curve: {share}",
      words:
        "According to WHO, a spread much wider than the standard curve often means that age, height or weight was not measured or recorded well. A shift to the left is the state of the children; the width is the quality of measuring.",
      none: "There are no {index} scores to show for this area and month.",
    },
    composition: {
      heading: "Which children were weighed",
      lead: "The sex ratio and age ratio tests of NiPN (nipnTK). A small probability means that it is not by chance: some are brought more often, or ages are written down wrong. Among thousands of children a small difference is improbable too, so look at the percentage first.",
      name: { boys: "Boys", young: "Aged 6–23 months" },
      text: {
        boys: "{part} of {whole} children whose sex is stated; {expected} is expected. Probability by chance {p}.",
        young:
          "{part} of {whole} children aged 6–59 months; about {expected} is expected. Probability by chance {p}.",
      },
      below: "below {p}",
    },
    signs: {
      heading: "Signs of measuring quality",
      lead: "Signs by WHO and UNICEF (2019). “To be checked” does not mean wrong: ask first how, with what, and how it was written down. Where WHO gives no limit, only the figure stands here.",
      none: "Signs of measuring quality are not available for this area and month.",
      verdict: {
        fine: "Within limits",
        check: "To be checked",
        none: "No limit",
        "too-few": "Too few",
        hidden: "Cannot be judged",
      },
      name: {
        sdHaz: "SD of height-for-age",
        flaggedHaz: "Implausible height-for-age",
        flaggedWaz: "Implausible weight-for-age",
        flaggedWhz: "Implausible weight-for-height",
        heightZeroFive: "Heights ending on 0 or 5",
        weightZeroFive: "Weights ending on 0 or 5",
        missingAge: "No date of birth",
        missingSex: "No sex",
        missingWeight: "No weight",
        missingHeight: "No height",
      },
      text: {
        sdHaz:
          "WHO: an SD outside {from} to {to} is a sign of errors in measuring or age.",
        flaggedHaz:
          "{part} of {whole} scores. WHO: more than {limit} suggests poor data quality.",
        flaggedWaz: "{part} of {whole} scores below −6 or above +5.",
        flaggedWhz: "{part} of {whole} scores below −5 or above +5.",
        heightZeroFive:
          "{part} of {whole} measures. Without rounding about {expected}.",
        weightZeroFive:
          "{part} of {whole} measures. Without rounding about {expected}.",
        missingAge:
          "{part} of {whole} rows: without an age there is no height- or weight-for-age.",
        missingSex: "{part} of {whole} rows: without a sex there is no score.",
        missingWeight: "{part} of {whole} rows.",
        missingHeight: "{part} of {whole} rows.",
      },
      digits: "Last digits of {measure}",
      height: "height (0.1 cm)",
      weight: "weight (0.1 kg)",
      digit: "digit {digit}: {share}",
      expected: "Line: {share}, to be expected where nobody rounds.",
      noDigits: "Nothing was measured.",
      noFigure: "none",
      hiddenText: "Too few to be told to the public, perhaps none.",
    },
    change: {
      heading: "Change since {month}",
      none: "There are no rows of children in the month before, so that the change cannot be taken apart.",
      up: "up {difference} percentage points",
      down: "down {difference} percentage points",
      same: "unchanged",
      better: "better",
      worse: "worse",
      totalHidden: "The difference cannot be given: {why}.",
      fewer:
        "The number measured fell from {before} to {now}: not yet to be called an improvement.",
      fewerPlain: "The number measured fell from {before} to {now}.",
      sum: "Taken apart, in percentage points",
      found: "Found in the same children",
      foundText:
        "Children measured in both months: their class changed by this much.",
      who: "Who was measured",
      whoText:
        "The rest: children no longer measured, and children measured only this month.",
      total: "The whole difference",
      caption: "Children measured, {before} and {now}",
      children: "Children",
      group: "Group",
      then: "Stunting {month}",
      both: "Measured in both months",
      onlyBefore: "Only {month}",
      onlyNow: "Only {month}",
      all: "All measured",
      notThen: "not measured",
      participation: "D/S: {before} in {monthBefore}, {now} in {monthNow}.",
      keyNote:
        "Children are known from month to month by a keyed hash that cannot be read back; names and NIK are not kept.",
    },
    more: "How z-scores are computed",
    moreText: "Age in days, 0.7 cm lying and standing, limits of plausibility:",
  },
});

const everywhere = wording({
  id: {
    ticker: { published: "Angka untuk umum diperbarui" },
  },
  en: {
    ticker: { published: "Figures for the public were updated" },
  },
});

/** The page of the children measured in an area and month. */
export const growthText = {
  name: "growth",
  words,
  everywhere,
  shows: [figuresText],
} as const satisfies SubjectText;
