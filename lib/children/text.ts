import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";
import { submissionsText } from "@/lib/submissions/text";
import { uploadText } from "@/lib/core/text/upload";

const words = wording({
  id: {
    record: {
      notKept:
        "Berkas anak tidak disimpan dan tidak dapat diunduh. Yang dicatat hanya sidik isi, ukuran, jumlah baris, dan pengirimnya.",
      became: "Ke mana baris-barisnya saat diterima",
    },
    title: "Berkas anak (e-PPGBM)",
    lead: "Unduhan e-PPGBM atau daftar Operasi Timbang dibaca anak demi anak dan dihitung dengan standar WHO. Belum ada yang dihitung sampai Anda menekan Terima.",
    scope: {
      heading: "Untuk mana",
      area: "Kabupaten/kota",
      choose: "Pilih kabupaten/kota",
      chooseHint:
        "Satu berkas berisi anak dari satu kabupaten/kota. Pilih kabupaten/kotanya, lalu berkasnya.",
      asked:
        "Yang diminta: anak yang diukur pada {month}. Bulannya dibaca dari berkasnya.",
      failed: "Daftar kabupaten/kota gagal dimuat.",
      privacy: "Data pribadi anak tidak disimpan",
      privacyText:
        "Nama, NIK, nama orang tua, alamat, dan tanggal lahir hanya dibaca untuk mengenali anak yang sama dan menghitung umurnya, lalu dibuang. Yang tersimpan hanya jenis kelamin, umur, hasil ukur, dan posyandunya. Berkasnya sendiri tidak disimpan; simpan berkas asli di tempat Anda.",
      sampleText:
        "Belum punya berkas? Ini contoh berisi anak rekaan, dengan beberapa kesalahan seperti pada berkas sungguhan.",
      sample: "Unduh contoh {month}",
    },
    column: {
      nik: "NIK anak",
      name: "Nama anak",
      sex: "Jenis kelamin (JK)",
      birthDate: "Tanggal lahir",
      parent: "Nama orang tua",
      regency: "Kabupaten/kota",
      subdistrict: "Kecamatan",
      puskesmas: "Puskesmas",
      village: "Desa/kelurahan",
      posyandu: "Posyandu",
      measuredOn: "Tanggal pengukuran",
      weight: "Berat (kg)",
      height: "Tinggi atau panjang (cm)",
      posture: "Cara ukur",
      statedHeightClass: "Status TB/U menurut berkas",
      statedHeightZ: "Nilai z TB/U menurut berkas",
      gain: "Naik berat badan",
    },
    headings: {
      heading: "Arti judul kolom",
      missing:
        "{count, plural, one {Satu kolom wajib belum ditemukan: {columns}} other {# kolom wajib belum ditemukan: {columns}}}",
      missingText:
        "Tanpa kolom itu tidak ada baris yang dapat dibaca. Tunjukkan judul mana yang memuatnya, lalu periksa lagi.",
      absent: "Kolom ukuran tidak ditemukan: {columns}",
      absentText:
        "Bila diterima begini, ukuran itu kosong pada semua anak. Bila salah satu judul di bawah memuatnya, pilih artinya lalu periksa lagi.",
      noneLeft:
        "Tidak ada judul lain di berkas ini yang dapat ditunjuk. Periksa apakah lembar yang benar yang dikirim.",
      folded:
        "{count, plural, one {Satu judul kolom tidak dikenal dan tidak dibaca} other {# judul kolom tidak dikenal dan tidak dibaca}}",
      foldedKnown: "Arti judul kolom yang pernah dipilih",
      hint: "Pilih isi tiap kolom. Setelah berkas diterima, pilihan ini diingat untuk {area} dan dipakai lagi pada berkas berikutnya.",
      use: "Isi kolom “{heading}”",
      unknown: "Belum dipilih",
      passedOver: "Tidak dipakai",
      taken: "{column} (sudah ada)",
      remembered: "diingat dari berkas sebelumnya",
      check: "Periksa lagi",
      mustCheck:
        "Arti judul kolom berubah. Periksa lagi dulu sebelum menerima berkas ini.",
    },
    result: {
      heading: "Hasil pemeriksaan",
      unreadTitle: "Berkas belum dapat dibaca",
      nothingTitle: "Tidak ada baris yang dapat dihitung",
      nothingText:
        "Lihat sebabnya di bawah ini, perbaiki berkasnya, lalu pilih lagi. Belum ada yang disimpan.",
      sameTitle: "Isi berkas sama dengan yang sudah tersimpan",
      cleanTitle: "{read} baris dibaca, semuanya dapat dihitung",
      partTitle: "{matched} dari {read} baris dapat langsung dihitung",
      partRest:
        "{queued} menunggu keputusan nama tempat, {refused} ditolak, {other} tidak ikut dihitung.",
      accept: "Terima dan hitung",
      willCount: "Bila diterima: {matched} baris langsung dihitung.",
      willCountPart:
        "Bila diterima: {matched} baris langsung dihitung, {queued} menunggu di antrean nama tempat, {refused} ditolak.",
      willNotReplace:
        "Di sebagian posyandu baris anak terlalu sedikit dan tidak menggantikan formulirnya; lihat di bawah.",
      recheck:
        "{count, plural, one {Periksa lagi dengan pilihan ini (#)} other {Periksa lagi dengan pilihan ini (#)}}",
      askTitle: "Terima berkas ini?",
      askQueued:
        "{count, plural, one {# baris tersimpan di antrean dan baru dihitung setelah nama tempatnya diputuskan.} other {# baris tersimpan di antrean dan baru dihitung setelah nama tempatnya diputuskan.}}",
      askRefused:
        "{count, plural, one {# baris ditolak dan tidak disimpan.} other {# baris ditolak dan tidak disimpan.}}",
      askMatched:
        "{count, plural, one {# baris langsung dihitung.} other {# baris langsung dihitung.}}",
      askFailed: "Berkas belum dikirim.",
      stored: "Dibandingkan dengan yang tersimpan",
      new: "anak baru",
      changed: "berubah",
      unchanged: "sama",
    },
    share: {
      heading: "Ke mana baris-barisnya",
      ofRead: "dari {count} baris",
      passedOver:
        "{count, plural, one {# baris jumlah, tanda tangan, atau judul dilewati} other {# baris jumlah, tanda tangan, atau judul dilewati}}",
      matched: "cocok dengan posyandu",
      willMatch: "akan cocok menurut pilihan Anda",
      decided: "dihitung menurut keputusan",
      queued: "menunggu keputusan",
      refused: "ditolak",
      excluded: "disisihkan",
      repeated: "anak yang sama tertulis lagi di bawahnya",
    },
    months: {
      heading: "Bulan dalam berkas",
      caption: "Yang diukur dan yang ditemukan, tiap bulan",
      month: "Bulan",
      posyandu: "Posyandu",
      measured: "Diukur tingginya",
      stunted: "Pendek (stunting), hasil hitung",
      stated: "Pendek menurut berkas",
      statedOf: "dari {compared}; hasil hitung {computed}",
      notStated: "tidak tertulis",
      flagged: "Nilai tidak wajar",
      flaggedShort: "{count} tidak wajar",
      note: "Menurut berkas: dari anak yang statusnya tertulis, di sampingnya hasil hitung untuk anak yang sama. Nilai tidak wajar adalah ukuran di luar batas WHO; anaknya tidak ikut dalam angka stunting.",
      none: "Tidak ada bulan yang dapat dihitung.",
    },
    dates: {
      heading: "Urutan tanggal",
      read: "Kolom “{heading}” dibaca {order}.",
      order: { dmy: "hari/bulan/tahun", mdy: "bulan/hari/tahun" },
      ground: {
        days: "Terlihat dari hari di atas 12 pada kolom itu sendiri.",
        answer: "Menurut pilihan Anda.",
        "other-column":
          "Disimpulkan dari kolom tanggal yang lain. Pilih yang lain bila keliru.",
        months:
          "Disimpulkan karena hanya begitu tanggalnya berdekatan. Pilih yang lain bila keliru.",
      },
      unknown: "Urutan tanggal pada kolom “{heading}” tidak diketahui",
      unknownText:
        "Tidak ada tanggal yang menunjukkannya: 05/09/2026 dapat berarti 5 September atau 9 Mei. Pilih urutannya, lalu periksa lagi.",
      contradiction: "Kolom “{heading}” menulis tanggal dengan dua urutan",
      contradictionText:
        "Hari/bulan pada baris {dmy}; bulan/hari pada baris {mdy}. Samakan di berkasnya, paling aman sebagai 2026-10-05, lalu pilih berkasnya lagi.",
      question: "Urutan tanggal pada “{heading}”",
      months: "Bulan pengukurannya menjadi {months}.",
      monthRows: "{month} ({rows, plural, one {# baris} other {# baris}})",
      mustCheck:
        "Urutan tanggal berubah. Periksa lagi dulu sebelum menerima berkas ini.",
    },
    asks: {
      months:
        "{count, plural, one {Baris berkas ini jatuh pada # bulan} other {Baris berkas ini jatuh pada # bulan}}",
      monthsText:
        "{months}. Berkas biasanya berisi satu bulan; bulan yang tersebar sering berarti tanggalnya salah baca.",
      monthsYes: "Benar, berkas ini memang berisi semua bulan itu",
      fewer:
        "{count, plural, one {Di # posyandu berkas ini memuat anak lebih sedikit daripada yang tersimpan} other {Di # posyandu berkas ini memuat anak lebih sedikit daripada yang tersimpan}}",
      fewerRow: "{name}, {village}, {month}: sebelumnya {before} baris → {now}",
      fewerMore: "dan {count} lainnya",
      fewerText:
        "Setelah diterima, anak posyandu dan bulan itu yang tidak ada di berkas ini tidak dihitung lagi. Tidak ada yang dihapus: bila kiriman ini ditarik, mereka dihitung kembali. Bila berkas ini hanya sebagian, kirim berkas yang lengkap.",
      fewerYes: "Benar, terima berkas yang lebih sedikit ini",
      mustAgree:
        "Lihat pertanyaan di bawah dan beri tanda centang dulu sebelum menerima berkas ini.",
    },
    coverage: {
      heading: "Dibandingkan dengan laporan bulanan",
      unit: "posyandu",
      units: "posyandu-bulan",
      enough:
        "Cukup banyak di {count} {unit} yang jumlah ditimbangnya diketahui: di sana baris anak yang dihitung.",
      short:
        "{count, plural, one {Di # dari {of} {unit} baris anak terlalu sedikit} other {Di # dari {of} {unit} baris anak terlalu sedikit}} (di bawah {share} dari yang ditimbang): di sana baris anak tidak menggantikan formulir.",
      alone:
        "{count, plural, one {Di # {unit} tidak ada formulir yang menyebut jumlah ditimbang: baris anak yang dihitung.} other {Di # {unit} tidak ada formulir yang menyebut jumlah ditimbang: baris anak yang dihitung.}}",
      list: "Posyandu yang barisnya terlalu sedikit",
      more: "dan {count} lainnya",
      ofForm:
        "{weighed} ditimbang menurut formulir, {children} baris anak ({share}).",
      ofLast:
        "{weighed} ditimbang menurut formulir terakhir ({month}), {children} baris anak ({share}).",
      formCounts: "Formulir yang dihitung.",
      nothingCounts: "Formulir bulan ini belum ada: belum lapor.",
    },
    issues: {
      heading: "Yang perlu dilihat",
      none: "Tidak ada masalah pada berkas ini.",
      refused: "Ditolak",
      "left-out": "Nilai dikosongkan",
      note: "Catatan",
      column: "Kolom {column}",
      row: "baris {row}",
      rowValue: "baris {row}: “{value}”",
      rows: "{count, plural, one {# baris} other {# baris}}",
      wholeFile: "seluruh berkas",
      more: "dan {count} baris lain",
    },
    queue: {
      heading: "Nama tempat yang belum jelas",
      lead: "Satu keputusan berlaku untuk semua baris dengan nama ini. Yang tidak diputuskan tetap tersimpan dan menunggu.",
      count:
        "{count, plural, one {# nama} other {# nama}}, {rows, plural, one {# baris} other {# baris}}",
      showAll: "Tampilkan semua ({count})",
      showFewer: "Tampilkan sebagian",
      subdistrict: "Kecamatan",
      puskesmas: "Puskesmas",
      village: "Desa/kel.",
      posyandu: "Posyandu",
      empty: "kosong",
      unknown: "tidak dikenal",
      ambiguous: "lebih dari satu",
      missing: "tidak diisi",
      rows: "{count, plural, one {# baris} other {# baris}}",
      question: "Posyandu mana yang dimaksud dengan “{name}”?",
      noSuggestions: "Tidak ada nama yang mirip.",
      place: "{village}, Kec. {subdistrict}",
      search: "Cari posyandu lain",
      searchFor: "Cari posyandu untuk “{name}”",
      searchHint:
        "Ketik nama posyandu, desa, atau kecamatan, paling sedikit dua huruf.",
      searching: "Mencari",
      searchNothing: "Tidak ada posyandu yang cocok dengan “{words}”.",
      searchFailed: "Pencarian gagal.",
      found:
        "{count, plural, one {# posyandu ditemukan} other {# posyandu ditemukan}}",
      searchClose: "Tutup pencarian",
      exclude: "Sisihkan",
      excludeLabel: "Sisihkan baris “{name}”: tidak dihitung",
      willMatch: "akan cocok",
      willExclude: "akan disisihkan",
      made: "{count, plural, one {# pilihan dibuat, belum diperiksa.} other {# pilihan dibuat, belum diperiksa.}}",
      used: "{count, plural, one {# pilihan sudah dipakai dalam pemeriksaan ini.} other {# pilihan sudah dipakai dalam pemeriksaan ini.}}",
      drop: "Batalkan pilihan",
    },
    receipt: {
      title: "Berkas anak {area} diterima",
      repeatedTitle: "Berkas ini sudah diterima sebelumnya",
      text: "{matched} baris untuk {months} kini dihitung, sejak {moment}.",
      textShort:
        "{matched} baris untuk {months} tersimpan, sejak {moment}. Di posyandu yang barisnya terlalu sedikit formulirnya tetap berlaku.",
      noneText:
        "Belum ada baris yang dihitung. Semuanya menunggu keputusan nama tempat.",
      repeatedText:
        "Tidak ada yang disimpan dua kali. Kiriman pertamanya diterima pada {moment}.",
      queued:
        "{count, plural, one {# baris menunggu di antrean nama tempat di bawah.} other {# baris menunggu di antrean nama tempat di bawah.}}",
      refused:
        "{count, plural, one {# baris ditolak dan tidak disimpan.} other {# baris ditolak dan tidak disimpan.}}",
      map: "Lihat stunting di peta",
      growth: "Lihat pertumbuhan anak",
      record: "Catatan kiriman",
      toQueue: "Ke antrean nama tempat",
    },
    store: {
      heading: "Antrean nama tempat",
      lead: "Nama dari berkas yang sudah diterima. Begitu diputuskan, semua barisnya dihitung, dan berkas berikutnya memakai keputusan yang sama. Nama dihapus begitu diputuskan, atau tiga puluh hari setelah berkas terakhir yang memuatnya, karena nama anak dapat terselip di dalamnya.",
      failed: "Antrean nama tempat gagal dimuat.",
      empty: "Tidak ada nama tempat yang menunggu keputusan.",
      chooseArea: "Pilih kabupaten/kota untuk melihat antreannya.",
      months: "{rows, plural, one {# baris} other {# baris}}, {months}",
      namesUntil: "Nama disimpan sampai {moment}",
      nameGone: "Namanya dihapus begitu diputuskan.",
      nameGoneWaiting:
        "Namanya sudah dihapus; barisnya tetap menunggu. Kirim lagi berkasnya agar namanya tampil dan dapat diputuskan.",
      deciding: "Menyimpan keputusan",
      decideFailed: "Keputusan belum disimpan.",
      decidedNews:
        "“{name}” kini dihitung sebagai {posyandu} ({rows, plural, one {# baris} other {# baris}}).",
      excludedNews:
        "“{name}” disisihkan ({rows, plural, one {# baris} other {# baris}} tidak dihitung).",
      decisions:
        "{count, plural, one {# keputusan yang sudah dibuat} other {# keputusan yang sudah dibuat}}",
      means: "dihitung sebagai {posyandu}",
      excluded: "disisihkan, tidak dihitung",
      by: "oleh {who}, {moment}",
      reopen: "Batalkan",
      reopenLabel: "Batalkan keputusan untuk “{name}”",
      reopenTitle: "Batalkan keputusan ini?",
      reopenText:
        "{rows, plural, one {# baris} other {# baris}} dari “{name}” kembali ke antrean dan tidak dihitung sampai diputuskan lagi. Semua layar langsung berubah.",
      reopenConfirm: "Batalkan keputusan",
      reopenFailed: "Keputusan belum dibatalkan.",
    },
  },
  en: {
    record: {
      notKept:
        "Files of children are not kept and cannot be downloaded. Only the fingerprint, the size, the number of rows and the sender are on record.",
      became: "Where the rows went when it was accepted",
    },
    title: "Children's file (e-PPGBM)",
    lead: "A download of e-PPGBM or a list of Operasi Timbang is read child by child and computed by the WHO standards. Nothing counts until you press Accept.",
    scope: {
      heading: "What for",
      area: "Regency or city",
      choose: "Choose a regency or city",
      chooseHint:
        "One file holds the children of one regency. Choose the regency, then the file.",
      asked:
        "Asked for: children measured in {month}. The month is read from the file itself.",
      failed: "The list of regencies could not be loaded.",
      privacy: "Personal data of children is not stored",
      privacyText:
        "Names, NIK, names of parents, addresses and birth dates are only read to recognise the same child and to compute its age, and then dropped. Only sex, age, measures and the posyandu are stored. The file itself is not kept; keep the original with you.",
      sampleText:
        "No file at hand? This is a sample of invented children, with a few mistakes as real files have them.",
      sample: "Download the sample of {month}",
    },
    column: {
      nik: "NIK of the child",
      name: "Name of the child",
      sex: "Sex (JK)",
      birthDate: "Birth date",
      parent: "Name of a parent",
      regency: "Regency or city",
      subdistrict: "Subdistrict (kecamatan)",
      puskesmas: "Puskesmas",
      village: "Village (desa/kelurahan)",
      posyandu: "Posyandu",
      measuredOn: "Date of measuring",
      weight: "Weight (kg)",
      height: "Height or length (cm)",
      posture: "How it was measured",
      statedHeightClass: "TB/U class as the file states it",
      statedHeightZ: "TB/U z-score as the file states it",
      gain: "Weight gain",
    },
    headings: {
      heading: "What the headings mean",
      missing:
        "{count, plural, one {One required column was not found: {columns}} other {# required columns were not found: {columns}}}",
      missingText:
        "Without it no row can be read. Show which heading holds it, then check again.",
      absent: "No column was found for: {columns}",
      absentText:
        "Accepted like this, the measure is empty for every child. If one of the headings below holds it, say so, then check again.",
      noneLeft:
        "There is no other heading in this file to point at. See whether the right sheet was sent.",
      folded:
        "{count, plural, one {One heading is not known and was not read} other {# headings are not known and were not read}}",
      foldedKnown: "Headings whose meaning was chosen before",
      hint: "Choose what each column holds. Once the file is accepted, the choice is remembered for {area} and used for its next files.",
      use: "Content of the column “{heading}”",
      unknown: "Not chosen yet",
      passedOver: "Not used",
      taken: "{column} (already there)",
      remembered: "remembered from an earlier file",
      check: "Check again",
      mustCheck:
        "The meaning of a heading has changed. Check again before accepting this file.",
    },
    result: {
      heading: "Result of the check",
      unreadTitle: "The file cannot be read yet",
      nothingTitle: "No row can be counted",
      nothingText:
        "See the reasons below, mend the file and choose it again. Nothing has been stored.",
      sameTitle: "The file holds what is already stored",
      cleanTitle: "Rows read: {read}; all of them can be counted",
      partTitle: "{matched} of {read} rows can be counted at once",
      partRest:
        "Waiting for a decision on a place name: {queued}; refused: {refused}; not counted: {other}.",
      accept: "Accept and count",
      willCount: "If accepted: {matched} rows count at once.",
      willCountPart:
        "If accepted: {matched} rows count at once, {queued} wait in the queue of place names, {refused} are refused.",
      willNotReplace:
        "At some posyandu the rows of children are too few and do not replace the form; see below.",
      recheck:
        "{count, plural, one {Check again with this choice} other {Check again with these # choices}}",
      askTitle: "Accept this file?",
      askQueued:
        "{count, plural, one {# row is stored in the queue and counts only once its place name is decided.} other {# rows are stored in the queue and count only once their place names are decided.}}",
      askRefused:
        "{count, plural, one {# row is refused and not stored.} other {# rows are refused and not stored.}}",
      askMatched:
        "{count, plural, one {# row counts at once.} other {# rows count at once.}}",
      askFailed: "The file was not sent.",
      stored: "Compared with what is stored",
      new: "new children",
      changed: "changed",
      unchanged: "the same",
    },
    share: {
      heading: "Where the rows go",
      ofRead: "of {count} rows",
      passedOver:
        "{count, plural, one {# row of totals, signatures or headings was passed over} other {# rows of totals, signatures or headings were passed over}}",
      matched: "matched to a posyandu",
      willMatch: "will match by your choices",
      decided: "counted by decision",
      queued: "waiting for a decision",
      refused: "refused",
      excluded: "left out",
      repeated: "the same child stands again further down",
    },
    months: {
      heading: "Months in the file",
      caption: "What was measured and found, month by month",
      month: "Month",
      posyandu: "Posyandu",
      measured: "Height measured",
      stunted: "Stunted, as computed",
      stated: "Stunted, as the file states",
      statedOf: "of {compared}; computed {computed}",
      notStated: "not stated",
      flagged: "Implausible",
      flaggedShort: "{count} implausible",
      note: "As the file states: of the children whose class is stated, with the computed figure of the same children beside it. Implausible measures lie outside the limits of WHO; such a child is not in the figure of stunting.",
      none: "There is no month that can be counted.",
    },
    dates: {
      heading: "Order of dates",
      read: "The column “{heading}” is read as {order}.",
      order: { dmy: "day/month/year", mdy: "month/day/year" },
      ground: {
        days: "Days above 12 in the column itself show it.",
        answer: "As you have chosen.",
        "other-column":
          "Inferred from the other date column. Choose the other one if that is wrong.",
        months:
          "Inferred, since only so the dates lie together. Choose the other one if that is wrong.",
      },
      unknown: "The order of dates in the column “{heading}” is not known",
      unknownText:
        "No date shows it: 05/09/2026 may be 5 September or 9 May. Choose the order, then check again.",
      contradiction: "The column “{heading}” writes dates in two orders",
      contradictionText:
        "Day/month in rows {dmy}; month/day in rows {mdy}. Write them in one order in the file, safest as 2026-10-05, then choose the file again.",
      question: "Order of dates in “{heading}”",
      months: "The months of measuring become {months}.",
      monthRows: "{month} ({rows, plural, one {# row} other {# rows}})",
      mustCheck:
        "The order of dates has changed. Check again before accepting this file.",
    },
    asks: {
      months:
        "{count, plural, one {The rows of this file fall into # month} other {The rows of this file fall into # months}}",
      monthsText:
        "{months}. A file usually holds one month; scattered months often mean that dates were misread.",
      monthsYes: "Right, this file holds all of these months",
      fewer:
        "{count, plural, one {At # posyandu this file holds fewer children than are stored} other {At # posyandu this file holds fewer children than are stored}}",
      fewerRow: "{name}, {village}, {month}: {before} rows before → {now}",
      fewerMore: "and {count} more",
      fewerText:
        "Once it is accepted, children of these posyandu and months who are not in this file no longer count. Nothing is deleted: if this submission is withdrawn, they count again. If this file is only a part, send the whole one.",
      fewerYes: "Right, accept this smaller file",
      mustAgree:
        "See the question below and tick it before accepting this file.",
    },
    coverage: {
      heading: "Compared with monthly forms",
      unit: "posyandu",
      units: "posyandu-months",
      enough:
        "Enough at the {count} {unit} of which the number weighed is known: there the rows of children count.",
      short:
        "{count, plural, one {At # of {of} {unit} there are too few rows of children} other {At # of {of} {unit} there are too few rows of children}} (below {share} of those weighed): there they do not replace the form.",
      alone:
        "{count, plural, one {At # {unit} no form states how many were weighed: the rows of children count.} other {At # {unit} no form states how many were weighed: the rows of children count.}}",
      list: "Posyandu with too few rows",
      more: "and {count} more",
      ofForm:
        "{weighed} weighed by the form, {children} rows of children ({share}).",
      ofLast:
        "{weighed} weighed by the last form ({month}), {children} rows of children ({share}).",
      formCounts: "The form counts.",
      nothingCounts: "There is no form of this month yet: not reported.",
    },
    issues: {
      heading: "What to look at",
      none: "There is no issue with this file.",
      refused: "Refused",
      "left-out": "Value left out",
      note: "Note",
      column: "Column {column}",
      row: "row {row}",
      rowValue: "row {row}: “{value}”",
      rows: "{count, plural, one {# row} other {# rows}}",
      wholeFile: "the whole file",
      more: "and {count} more rows",
    },
    queue: {
      heading: "Place names that are not clear",
      lead: "One decision holds for all rows of that name. What is not decided is stored and waits.",
      count:
        "{count, plural, one {# name} other {# names}}, {rows, plural, one {# row} other {# rows}}",
      showAll: "Show all ({count})",
      showFewer: "Show fewer",
      subdistrict: "Subdistrict",
      puskesmas: "Puskesmas",
      village: "Village",
      posyandu: "Posyandu",
      empty: "empty",
      unknown: "not known",
      ambiguous: "more than one",
      missing: "not filled in",
      rows: "{count, plural, one {# row} other {# rows}}",
      question: "Which posyandu does “{name}” mean?",
      noSuggestions: "There is no similar name.",
      place: "{village}, Kec. {subdistrict}",
      search: "Search another posyandu",
      searchFor: "Search the posyandu for “{name}”",
      searchHint:
        "Type the name of a posyandu, village or subdistrict, two letters at least.",
      searching: "Searching",
      searchNothing: "No posyandu matches “{words}”.",
      searchFailed: "The search failed.",
      found: "{count, plural, one {# posyandu found} other {# posyandu found}}",
      searchClose: "Close the search",
      exclude: "Leave out",
      excludeLabel: "Leave out the rows of “{name}”: they do not count",
      willMatch: "will match",
      willExclude: "will be left out",
      made: "{count, plural, one {# choice made, not checked yet.} other {# choices made, not checked yet.}}",
      used: "{count, plural, one {# choice was used in this check.} other {# choices were used in this check.}}",
      drop: "Undo the choices",
    },
    receipt: {
      title: "The children's file of {area} was accepted",
      repeatedTitle: "This file had been accepted before",
      text: "Rows that count now: {matched}, for {months}, since {moment}.",
      textShort:
        "Rows stored: {matched}, for {months}, since {moment}. Where a posyandu has too few of them, its form goes on counting.",
      noneText:
        "No row counts yet. All of them wait for decisions on place names.",
      repeatedText:
        "Nothing was stored twice. It was first accepted on {moment}.",
      queued:
        "{count, plural, one {# row waits in the queue of place names below.} other {# rows wait in the queue of place names below.}}",
      refused:
        "{count, plural, one {# row was refused and not stored.} other {# rows were refused and not stored.}}",
      map: "See stunting on the map",
      growth: "See the growth of children",
      record: "Record of the submission",
      toQueue: "To the queue of place names",
    },
    store: {
      heading: "Queue of place names",
      lead: "Names from files that were accepted. As soon as one is decided all of its rows count, and the next files use the same decision. A name is deleted when it is decided, or thirty days after the last file that holds it, since the name of a child may have slipped into it.",
      failed: "The queue of place names could not be loaded.",
      empty: "No place name waits for a decision.",
      chooseArea: "Choose a regency or city to see its queue.",
      months: "{rows, plural, one {# row} other {# rows}}, {months}",
      namesUntil: "Name kept until {moment}",
      nameGone: "Its name was deleted when it was decided.",
      nameGoneWaiting:
        "Its name has been deleted; its rows still wait. Send the file again to see the name and decide.",
      deciding: "Storing the decision",
      decideFailed: "The decision was not stored.",
      decidedNews:
        "“{name}” now counts as {posyandu} ({rows, plural, one {# row} other {# rows}}).",
      excludedNews:
        "“{name}” is left out ({rows, plural, one {# row does} other {# rows do}} not count).",
      decisions:
        "{count, plural, one {# decision made} other {# decisions made}}",
      means: "counts as {posyandu}",
      excluded: "left out, does not count",
      by: "by {who}, {moment}",
      reopen: "Take back",
      reopenLabel: "Take back the decision on “{name}”",
      reopenTitle: "Take this decision back?",
      reopenText:
        "{rows, plural, one {# row} other {# rows}} of “{name}” go back to the queue and do not count until somebody decides again. Every screen changes at once.",
      reopenConfirm: "Take it back",
      reopenFailed: "The decision was not taken back.",
    },
  },
});

const everywhere = wording({
  id: {
    form: {
      children: {
        name: "Berkas anak (e-PPGBM)",
        withdraw:
          "Anak-anak dari {name} ({rows} baris) tidak lagi dihitung. Di posyandu dan bulannya berlaku kembali laporan bulanan, atau berkas anak sebelumnya bila ada. Semua layar langsung berubah. Catatan kirimannya tetap tersimpan.",
        short: "berkas anak (e-PPGBM)",
      },
    },
    ticker: {
      children: "{name} mengirim data anak · {posyandu} posyandu",
      places: "{name} memutuskan nama tempat · {posyandu} posyandu",
    },
  },
  en: {
    form: {
      children: {
        name: "Children's file (e-PPGBM)",
        withdraw:
          "The children of {name} (rows: {rows}) no longer count. In their posyandu and months the monthly form counts again, or an earlier file of children where there is one. Every screen changes at once. The record of the submission is kept.",
        short: "file of children (e-PPGBM)",
      },
    },
    ticker: {
      children: "{name} sent data of children · {posyandu} posyandu",
      places: "{name} decided on place names · {posyandu} posyandu",
    },
  },
});

const reasons = wording({
  id: {
    "columns-missing":
      "Kolom yang wajib tidak dikenali. Tunjukkan judul kolom yang dimaksud, lalu kirim lagi.",
    "date-order-unknown":
      "Tanggal pada berkas dapat berarti dua hari yang berbeda. Katakan urutannya (dateOrder), lalu kirim lagi.",
    "dates-contradict":
      "Satu kolom tanggal ditulis dengan dua urutan. Samakan, lalu kirim lagi.",
    "many-months":
      "Baris berkas jatuh pada lebih dari tiga bulan. Periksa, lalu kirim lagi dengan acceptMonths.",
    "fewer-rows":
      "Berkas memuat anak lebih sedikit daripada yang tersimpan. Periksa, lalu kirim lagi dengan acceptFewer.",
  },
  en: {
    "columns-missing":
      "Columns that are needed were not recognised. Say which headings stand for them, then send again.",
    "date-order-unknown":
      "The dates of the file may mean two different days. Say their order (dateOrder), then send again.",
    "dates-contradict":
      "A column of dates is written in two orders. Write it in one, then send again.",
    "many-months":
      "The rows of the file fall into more than three months. Check them, then send again with acceptMonths.",
    "fewer-rows":
      "The file holds fewer children than are stored. Check it, then send again with acceptFewer.",
  },
});

/** Words for sending a file of measured children: what it holds, which places its names mean, which rows count and which wait. */
export const childrenText = {
  name: "children",
  words,
  everywhere,
  reasons,
  shows: [submissionsText, uploadText],
} as const satisfies SubjectText;
