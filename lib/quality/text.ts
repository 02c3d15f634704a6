import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { figuresText } from "@/lib/figures/text";

const words = wording({
  id: {
    title: "Mutu data",
    pageTitle: "Mutu data, {area}, {month}",
    lead: "Seberapa jauh angka bulan ini dapat dipegang, apa yang janggal di laporan, dan apa yang sudah dijelaskan. Tidak ada laporan yang dihapus karenanya.",
    closed: "Mutu data dibaca petugas yang sudah masuk.",
    failed: "Mutu data {month} gagal dimuat.",
    mine: "Temuan saya: {area}",
    simulated: "Data simulasi",
    checked:
      "Diperiksa {moment}: {forms} laporan{whole, select, all {} other { dari {regencies} dari {of} kabupaten/kota}}.",
    checkedVillage: "Diperiksa {moment}.",
    never: {
      title: "Laporan {month} belum diperiksa.",
      text: "Tiga bulan terakhir diperiksa sendiri tak lama setelah laporan masuk; bulan yang lebih lama diperiksa bila admin memintanya. Belum diperiksa bukan berarti tidak ada temuan.",
    },
    score: {
      heading: "Nilai mutu",
      of: "dari 100",
      village:
        "Nilai dihitung sampai kecamatan. Temuan desa/kelurahan ini ada di bawah.",
      partial:
        "Belum semua kabupaten/kota diperiksa; nilai menyusul setelah semuanya.",
      how: "Rata-rata keenam bagian menurut bobotnya, dihitung dari persentase yang tampil. Temuan yang penjelasannya diterima tidak menurunkan nilai; temuan tentang wilayah juga tidak.",
      caption: "Nilai mutu dan bagiannya, {area}, {month}",
      area: "Wilayah",
      value: "Nilai",
      weight: "bobot {weight}",
      counts: "{part} dari {whole}",
      none: "Belum ada laporan",
      noPosyandu: "Tanpa posyandu",
      notChecked: "Belum diperiksa",
      part: {
        complete: "Lengkap",
        timely: "Tepat waktu",
        filled: "Terisi",
        consistent: "Sejalan",
        plausible: "Wajar",
        genuine: "Asli",
      },
      partText: {
        complete: "Posyandu yang sudah melapor, dari yang terdaftar.",
        timely: "Laporan yang masuk sebelum tenggat, dari yang masuk.",
        filled:
          "Unsur pokok yang terisi, dari sembilan unsur pada tiap laporan.",
        consistent:
          "Laporan tanpa angka yang bertentangan (D\u00a0>\u00a0S, N tanpa D).",
        plausible:
          "Laporan tanpa penyimpangan dari riwayat atau posyandu sejenis, dan tanpa sasaran yang melonjak.",
        genuine:
          "Laporan tanpa tanda disalin, dibulatkan, atau sama bertahun-tahun.",
      },
    },
    kinds: {
      heading: "Temuan menurut jenis",
      caption: "Jumlah temuan menurut jenis dan keadaannya, {area}, {month}",
      kind: "Jenis",
      none: "Tidak ada temuan di {area} pada {month}.",
      noneText:
        "Laporan yang masuk sudah diperiksa dan tidak ada yang janggal.",
      noReports: "Belum ada laporan {month} dari {area} yang dapat diperiksa.",
    },
    state: {
      open: "Belum dijelaskan",
      explained: "Menunggu penilaian",
      returned: "Dikembalikan",
      accepted: "Diterima",
      resolved: "Sudah diperbaiki",
    },
    list: {
      heading: "Daftar temuan",
      caption: "Temuan, yang terberat di atas",
      kind: "Jenis",
      state: "Keadaan",
      allKinds: "Semua jenis",
      waiting: "Perlu dikerjakan",
      what: "Temuan",
      where: "Posyandu",
      due: "Tenggat",
      none: "Tidak ada temuan dengan pilihan ini.",
      more: "Berikutnya",
      first: "Ke awal",
      open: "Buka",
      openFor: "Buka temuan {kind}, {name}",
      allDue: "Semua",
      dueFilter: { overdue: "Lewat tenggat", dated: "Bertenggat" },
      choose: "Pilih temuan {kind}, {name}",
    },
    many: {
      label: "Kerjakan beberapa temuan sekaligus",
      hint: "Pilih beberapa temuan untuk dikerjakan sekaligus, atau semua {count} dalam daftar ini.",
      hintTooMany:
        "Pilih beberapa temuan untuk dikerjakan sekaligus. Daftar ini memuat {count}; semuanya sekaligus paling banyak {most}, jadi persempit dulu pilihannya.",
      page: "Pilih yang tampil",
      all: "Pilih semua {count}",
      none: "Batalkan pilihan",
      chosen: "{count} temuan dipilih",
      tooMany: "Paling banyak {most} temuan sekaligus. Batalkan sebagian dulu.",
      explain: "Jelaskan",
      accept: "Terima penjelasan",
      return: "Kembalikan",
      assign: "Tetapkan tenggat",
      title: {
        explain: "Jelaskan {count} temuan",
        accept: "Terima penjelasan {count} temuan",
        return: "Kembalikan {count} temuan",
        assign: "Tetapkan tenggat {count} temuan",
      },
      text: {
        explain:
          "Penjelasan yang sama tercatat pada tiap temuan. Temuan wilayah lain dan yang sudah diterima dibiarkan dan disebut satu per satu.",
        accept:
          "Hanya yang sudah dijelaskan yang diterima; yang lain dibiarkan dan disebut satu per satu.",
        return:
          "Catatan yang sama dikirim kepada tiap operator. Yang belum dijelaskan dibiarkan dan disebut satu per satu.",
        assign:
          "Tenggat yang sama tercatat pada tiap temuan. Yang sudah diterima dibiarkan dan disebut satu per satu.",
      },
      failed: "Belum ada temuan yang diubah.",
      done: {
        explain: "{count} temuan dijelaskan dan menunggu penilaian perencana.",
        accept: "Penjelasan {count} temuan diterima.",
        return: "{count} temuan dikembalikan kepada operatornya.",
        assign: "Tenggat {count} temuan tersimpan.",
      },
      left: "{count} temuan tidak diubah:",
      leftOne: "{about}: {why}",
      gone: "Temuan yang sudah tidak ada",
    },
    ofPosyandu: {
      heading: "Temuan pada laporannya",
      none: "Tidak ada temuan pada laporan posyandu ini yang sudah diperiksa. Tiga bulan terakhir diperiksa sendiri.",
      failed: "Temuan posyandu ini gagal dimuat.",
      waiting: "{count} perlu dikerjakan",
      settled: "Sudah selesai ({count})",
      cut: "Hanya 60 temuan yang ditampilkan.",
      explain: "Jelaskan",
      judge: "Nilai",
      look: "Buka",
      wayTo: "{way}: {kind}, {month}",
      correct: "Kirim perbaikan {month}",
    },
    severity: {
      label: "Berat",
      "1": "Ringan",
      "2": "Sedang",
      "3": "Berat",
    },
    rate: {
      ds: "D/S",
      gain: "N/D′",
      stunting: "Stunting",
      underweight: "BB kurang",
      cards: "K/S",
    },
    why: {
      nWithoutD: "N tertulis {value}, padahal D {before}.",
      nEmptyD: "N tertulis {value}, padahal D kosong.",
      dOverS: "D tertulis {value}, padahal S {before}.",
      identical: "{value} hitungan sama persis dengan laporan {month}.",
      equal: "{element} selalu {value} selama {months} bulan berturut-turut.",
      round: "{value} hitungan yang berbeda, semuanya berakhir 0 atau 5.",
      digitsCounts:
        "Dari {of} angka akhir hitungan (S, K, D, N, diukur), {value} adalah 0 atau 5, wajarnya sekitar {expected}. Skor {score}; mulai {limit} bermasalah.",
      digitsWeight:
        "Dari {of} berat badan yang ditimbang, {value} berakhir 0 atau 5, wajarnya sekitar {expected}. Skor {score}; mulai {limit} bermasalah.",
      digitsHeight:
        "Dari {of} tinggi badan yang diukur, {value} berakhir 0 atau 5, wajarnya sekitar {expected}. Skor {score}; mulai {limit} bermasalah.",
      own: "{rate} {value} ({numerator} dari {denominator}); biasanya sekitar {usual} (nilai tengah {of} bulan).",
      ownSeason:
        "{rate} {value} ({numerator} dari {denominator}); biasanya sekitar {usual} (nilai tengah {of} bulan), dan {season} pada bulan yang sama di tahun-tahun lalu.",
      like: "{rate} {value} ({numerator} dari {denominator}); nilai tengah {of} posyandu sejenis {usual}.",
      sudden: "{element}: {before} pada {month}, sekarang {after}.",
      empty: "{value} dari {of} unsur pokok kosong: {elements}.",
      steps:
        "Jaraknya {z} kali simpangan lazim (simpangan dari nilai tengah); batasnya {limit}.",
    },
    finding: {
      back: "Kembali ke daftar temuan",
      meaning: "Artinya",
      remedy: "Yang perlu dilakukan",
      firstSeen: "Ditemukan {moment}",
      due: "Tenggat {date}",
      noDue: "Tanpa tenggat",
      assignedTo: "Tugas Operator {area}",
      posyandu: "Buka halaman posyandu",
      correct: "Kirim perbaikan laporan",
      failed: "Temuan gagal dimuat.",
      missing: "Temuan itu tidak ada.",
      rows: "Laporan yang mendasari",
      rowsCaption:
        "Hitungan {name} dari bulan ke bulan; bulan temuan paling kanan",
      element: "Unsur",
      empty: "kosong",
      noForm: "belum lapor",
      source: "Kiriman",
      sourceOf: "Kiriman {month}",
      allElements: "Semua unsur yang diperiksa",
      digits: "Angka akhir",
      digitsCaption: "Berapa kali tiap angka akhir muncul",
      digit: "Angka akhir",
      count: "Banyaknya",
      share: "Persen",
    },
    history: {
      heading: "Riwayat",
      found: "Ditemukan",
      changed: "Laporannya berubah, masih janggal",
      again: "Ditemukan lagi",
      resolved: "Tidak ditemukan lagi: laporannya sudah diperbaiki",
      explained: "Dijelaskan",
      returned: "Dikembalikan",
      accepted: "Penjelasan diterima",
      assigned: "Tenggat ditetapkan: {date}",
      unassigned: "Tenggat dihapus",
      run: "Pemeriksaan",
      hidden:
        "Isinya tampil bagi operator wilayahnya, perencana, dan admin provinsi.",
    },
    earlier: {
      heading: "Penjelasan yang pernah diterima",
      of: "{month}",
    },
    explain: {
      heading: "Jelaskan",
      label: "Penjelasan",
      hint: "Mengapa angkanya begitu, dan dari mana Anda tahu. Jangan menulis nama, NIK, atau hal lain yang menunjuk seorang anak.",
      save: "Kirim penjelasan",
      failed: "Penjelasan belum tersimpan.",
      empty: "Tulis penjelasannya dulu.",
      tooLong: "Paling panjang {most} huruf; sekarang {now}.",
      or: "Bila angkanya keliru, kirim perbaikan laporannya: temuan selesai dengan sendirinya.",
    },
    judge: {
      heading: "Nilai penjelasan",
      accept: "Terima penjelasan",
      acceptFailed: "Penjelasan belum diterima.",
      returnLabel: "Yang masih kurang",
      return: "Kembalikan",
      returnFailed: "Temuan belum dikembalikan.",
      empty: "Tulis apa yang masih kurang.",
    },
    assign: {
      heading: "Tugaskan",
      label: "Diminta selesai pada",
      save: "Simpan tenggat",
      clear: "Hapus tenggat",
      failed: "Tenggat belum tersimpan.",
      empty: "Pilih tanggalnya dulu.",
    },
    done: {
      explained: "Penjelasan tersimpan dan menunggu penilaian perencana.",
      accepted:
        "Penjelasan diterima. Temuan ini tidak ditanyakan lagi selama angkanya tetap.",
      returned: "Temuan dikembalikan kepada operator.",
      assigned: "Tenggat tersimpan.",
    },
  },
  en: {
    title: "Data quality",
    pageTitle: "Data quality, {area}, {month}",
    lead: "How far the figures of this month can be relied on, what looks wrong in the reports, and what has been explained. No report is deleted for it.",
    closed: "Data quality is read by officers who have signed in.",
    failed: "The data quality of {month} could not be loaded.",
    mine: "My findings: {area}",
    simulated: "Simulated data",
    checked:
      "Looked through {moment}: {forms} reports{whole, select, all {} other { of {regencies} of {of} kabupaten/kota}}.",
    checkedVillage: "Looked through {moment}.",
    never: {
      title: "The reports of {month} have not been looked through.",
      text: "The last three months are looked through by themselves soon after reports come; earlier ones when the administrator asks for it. Not looked through does not mean that nothing is wrong.",
    },
    score: {
      heading: "Quality score",
      of: "of 100",
      village:
        "The score goes down to the kecamatan. The findings of this village are below.",
      partial:
        "Not all kabupaten/kota have been looked through; the score follows when they have.",
      how: "The mean of the six parts by their weights, reckoned from the percentages as shown. Findings whose explanation was accepted do not lower it, nor do findings about an area.",
      caption: "Quality score and its parts, {area}, {month}",
      area: "Area",
      value: "Score",
      weight: "weight {weight}",
      counts: "{part} of {whole}",
      none: "No report yet",
      noPosyandu: "No posyandu",
      notChecked: "Not looked through",
      part: {
        complete: "Complete",
        timely: "On time",
        filled: "Filled in",
        consistent: "Consistent",
        plausible: "Plausible",
        genuine: "Genuine",
      },
      partText: {
        complete: "Posyandu that have reported, of those registered.",
        timely: "Reports that came before the deadline, of those that came.",
        filled:
          "Needed elements that were filled in, of the nine in each report.",
        consistent:
          "Reports without contradictions (D\u00a0>\u00a0S, N without D).",
        plausible:
          "Reports without outliers against their history or like posyandu, and without a sudden denominator.",
        genuine:
          "Reports without signs of being copied, rounded, or the same for years.",
      },
    },
    kinds: {
      heading: "Findings by kind",
      caption: "Number of findings by kind and state, {area}, {month}",
      kind: "Kind",
      none: "Nothing was found in {area} in {month}.",
      noneText:
        "The reports that came were looked through and nothing looks wrong.",
      noReports:
        "No report of {month} from {area} has come that could be looked through.",
    },
    state: {
      open: "Not explained",
      explained: "To be judged",
      returned: "Sent back",
      accepted: "Accepted",
      resolved: "Corrected",
    },
    list: {
      heading: "List of findings",
      caption: "Findings, the heaviest first",
      kind: "Kind",
      state: "State",
      allKinds: "All kinds",
      waiting: "To be dealt with",
      what: "Finding",
      where: "Posyandu",
      due: "Due",
      none: "There is no finding of this choice.",
      more: "Next",
      first: "To the beginning",
      open: "Open",
      openFor: "Open the finding {kind}, {name}",
      allDue: "All",
      dueFilter: { overdue: "Overdue", dated: "With a date" },
      choose: "Choose the finding {kind}, {name}",
    },
    many: {
      label: "Deal with several findings at once",
      hint: "Choose several findings to deal with them at once, or all {count} of this list.",
      hintTooMany:
        "Choose several findings to deal with them at once. This list holds {count}; all at once are {most} at most, so narrow it first.",
      page: "Choose those shown",
      all: "Choose all {count}",
      none: "Drop the choice",
      chosen: "{count} findings chosen",
      tooMany: "At most {most} findings at once. Drop some of them first.",
      explain: "Explain",
      accept: "Accept explanations",
      return: "Send back",
      assign: "Set a date",
      title: {
        explain: "Explain {count} findings",
        accept: "Accept the explanations of {count} findings",
        return: "Send {count} findings back",
        assign: "Set a date for {count} findings",
      },
      text: {
        explain:
          "The same explanation is stored with each finding. Those of other areas and those accepted are left alone and named one by one.",
        accept:
          "Only those that were explained are accepted; the others are left alone and named one by one.",
        return:
          "The same words go to each operator. Those not explained yet are left alone and named one by one.",
        assign:
          "The same date is stored with each finding. Those accepted are left alone and named one by one.",
      },
      failed: "No finding has been changed.",
      done: {
        explain: "{count} findings are explained and wait for a planner.",
        accept: "The explanations of {count} findings are accepted.",
        return: "{count} findings were sent back to their operators.",
        assign: "The date of {count} findings is stored.",
      },
      left: "{count} findings were not changed:",
      leftOne: "{about}: {why}",
      gone: "A finding that is not there any more",
    },
    ofPosyandu: {
      heading: "Findings in its reports",
      none: "Nothing was found in the reports of this posyandu that were looked through. The last three months are looked through by themselves.",
      failed: "The findings of this posyandu could not be loaded.",
      waiting: "{count} to be dealt with",
      settled: "Settled ({count})",
      cut: "Only 60 findings are shown.",
      explain: "Explain",
      judge: "Judge",
      look: "Open",
      wayTo: "{way}: {kind}, {month}",
      correct: "Send a correction of {month}",
    },
    severity: {
      label: "Weight",
      "1": "Light",
      "2": "Medium",
      "3": "Heavy",
    },
    rate: {
      ds: "D/S",
      gain: "N/D′",
      stunting: "Stunting",
      underweight: "Underweight",
      cards: "K/S",
    },
    why: {
      nWithoutD: "N says {value} while D is {before}.",
      nEmptyD: "N says {value} while D is empty.",
      dOverS: "D says {value} while S is {before}.",
      identical: "{value} counts equal those of the report of {month}.",
      equal: "{element} has been {value} for {months} months in a row.",
      round: "{value} different counts, all ending in 0 or 5.",
      digitsCounts:
        "Of {of} last digits of counts (S, K, D, N, measured), {value} are 0 or 5 where about {expected} would be expected. Score {score}; from {limit} problematic.",
      digitsWeight:
        "Of {of} weights, {value} end in 0 or 5 where about {expected} would be expected. Score {score}; from {limit} problematic.",
      digitsHeight:
        "Of {of} heights, {value} end in 0 or 5 where about {expected} would be expected. Score {score}; from {limit} problematic.",
      own: "{rate} {value} ({numerator} of {denominator}); usually about {usual} (median of {of} months).",
      ownSeason:
        "{rate} {value} ({numerator} of {denominator}); usually about {usual} (median of {of} months), and {season} in the same month of earlier years.",
      like: "{rate} {value} ({numerator} of {denominator}); the median of {of} like posyandu is {usual}.",
      sudden: "{element}: {before} in {month}, now {after}.",
      empty: "{value} of {of} needed elements empty: {elements}.",
      steps:
        "It lies {z} usual deviations (from the median) away; the limit is {limit}.",
    },
    finding: {
      back: "Back to the list of findings",
      meaning: "What it means",
      remedy: "What to do",
      firstSeen: "Found {moment}",
      due: "Due {date}",
      noDue: "No date set",
      assignedTo: "For the operator of {area}",
      posyandu: "Open the page of the posyandu",
      correct: "Send a corrected report",
      failed: "The finding could not be loaded.",
      missing: "There is no such finding.",
      rows: "The reports behind it",
      rowsCaption:
        "Counts of {name} from month to month; the month of the finding at the right",
      element: "Element",
      empty: "empty",
      noForm: "not reported",
      source: "Submission",
      sourceOf: "Submission of {month}",
      allElements: "All elements that are examined",
      digits: "Last digits",
      digitsCaption: "How often each last digit comes up",
      digit: "Last digit",
      count: "Number",
      share: "Percent",
    },
    history: {
      heading: "History",
      found: "Found",
      changed: "Its report has changed and still looks wrong",
      again: "Found again",
      resolved: "Found no longer: its report has been corrected",
      explained: "Explained",
      returned: "Sent back",
      accepted: "Explanation accepted",
      assigned: "Due date set: {date}",
      unassigned: "Due date taken away",
      run: "Check",
      hidden:
        "Its words are shown to the operator of the area, planners and the province's administrator.",
    },
    earlier: {
      heading: "Explanations accepted before",
      of: "{month}",
    },
    explain: {
      heading: "Explain",
      label: "Explanation",
      hint: "Why the counts are so, and how you know. Write no name, NIK or anything else that points at a child.",
      save: "Send the explanation",
      failed: "The explanation was not stored.",
      empty: "Write the explanation first.",
      tooLong: "At most {most} characters; now {now}.",
      or: "If the counts are wrong, send a corrected report: the finding is then settled by itself.",
    },
    judge: {
      heading: "Judge the explanation",
      accept: "Accept the explanation",
      acceptFailed: "The explanation was not accepted.",
      returnLabel: "What is missing",
      return: "Send back",
      returnFailed: "The finding was not sent back.",
      empty: "Write what is missing.",
    },
    assign: {
      heading: "Assign",
      label: "Wanted by",
      save: "Save the date",
      clear: "Take the date away",
      failed: "The date was not stored.",
      empty: "Choose the date first.",
    },
    done: {
      explained: "The explanation is stored and waits for a planner.",
      accepted:
        "The explanation is accepted. This finding is not asked about again as long as its counts stay.",
      returned: "The finding was sent back to the operator.",
      assigned: "The date is stored.",
    },
  },
});

const everywhere = wording({
  id: {
    menu: { quality: "Mutu data" },
    ticker: {
      qualityChecked: "Laporan {name}, {month} diperiksa",
      findingExplained: "Temuan di {name}, {month} dijelaskan",
      findingAccepted: "Penjelasan temuan di {name}, {month} diterima",
      findingReturned: "Temuan di {name}, {month} dikembalikan",
      findingAssigned: "Temuan di {name}, {month} ditugaskan",
    },
  },
  en: {
    menu: { quality: "Data quality" },
    ticker: {
      qualityChecked: "Reports of {name}, {month} looked through",
      findingExplained: "Finding in {name}, {month} explained",
      findingAccepted: "Explanation of a finding in {name}, {month} accepted",
      findingReturned: "Finding in {name}, {month} sent back",
      findingAssigned: "Finding in {name}, {month} assigned",
    },
  },
});

const reasons = wording({
  id: {
    "finding-resolved":
      "Temuan sudah tidak ada karena laporannya diperbaiki. Tidak ada yang perlu dikerjakan lagi.",
    "finding-accepted":
      "Penjelasan temuan sudah diterima. Bila angkanya keliru, kirim perbaikan laporannya.",
    "finding-unexplained":
      "Belum ada penjelasan yang bisa dinilai. Tunggu penjelasan operator, atau tetapkan tenggat.",
    "findings-changed":
      "Jumlah temuan pilihan itu sudah lain; belum ada yang diubah. Lihat daftarnya lagi, lalu ulangi.",
  },
  en: {
    "finding-resolved":
      "The finding is gone because its report was corrected. Nothing more needs to be done.",
    "finding-accepted":
      "The explanation of the finding has been accepted. If the counts are wrong, send a corrected report.",
    "finding-unexplained":
      "There is no explanation to judge yet. Wait for the operator, or set a date.",
    "findings-changed":
      "That choice holds another number of findings by now; nothing was changed. Look at the list again, then repeat it.",
  },
});

/** How good the data are, what was found in them, and what became of it. */
export const qualityText = {
  name: "quality",
  words,
  everywhere,
  reasons,
  shows: [figuresText],
} as const satisfies SubjectText;
