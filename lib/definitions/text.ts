import { wording } from "@/lib/core/text/pair";
import type { SubjectText } from "@/lib/core/text/subject-text";

const words = wording({
  id: {
    title: "Definisi",
    lead: "Apa arti setiap angka, dari mana asalnya, dan bagaimana cara membacanya.",
    demo: "Ini instalasi demo: semua tingkat dan semua angka terbuka tanpa masuk, juga yang kecil. Batas untuk umum di bawah ini berlaku begitu data simulasi dihapus. Jangan unggah data sungguhan ke sini.",
    version:
      "Katalog versi {version}, {indicators} indikator dari {elements} isian.",
    search: "Cari definisi",
    searchHint: "Misalnya: stunting, kader, target",
    found:
      "{count, plural, =0 {Tidak ada definisi dengan kata itu.} one {# definisi} other {# definisi}}",
    print: "Cetak",
    contents: "Isi",
    indicators: "Indikator",
    numerator: "Pembilang",
    denominator: "Penyebut",
    unit: "Satuan",
    unitOf: { percent: "persen", "per-posyandu": "per posyandu" },
    direction: "Arah",
    directionOf: {
      up: "makin tinggi makin baik",
      down: "makin rendah makin baik",
    },
    target: "Target bawaan",
    noTarget: "belum ada",
    noOwnTarget: "tidak ada",
    targetNote: "provinsi dapat menetapkan target lain untuk setiap tahun",
    source: "Sumber",
    publicLevel: "Dibuka untuk umum",
    publicLevelOf: {
      regency: "sampai kabupaten/kota",
      subdistrict: "sampai kecamatan",
    },
    plus: "ditambah",
    registryNote: "Posyandu yang belum melapor tetap dihitung dalam penyebut.",
    states: {
      heading: "Jawaban sebuah angka",
      lead: "Nol hanya ditulis bila memang nol. Setiap keadaan tanpa angka punya nama dan tampilan sendiri.",
      valueText:
        "Dihitung dari jumlah pembilang dibagi jumlah penyebut semua posyandu yang melapor. Tingkat di atasnya menjumlahkan dulu, baru membagi; tidak pernah rata-rata dari persentase.",
      drawn: {
        incomplete: "Digambar dengan tepi putus-putus.",
        "too-small": "Digambar dengan tepi titik-titik.",
        suppressed: "Digambar dengan titik-titik.",
        "not-reported": "Digambar dengan arsiran.",
        "left-empty": "Digambar dengan arsiran.",
        "not-open": "Digambar dengan tepi titik-titik.",
        "not-applicable": "Digambar dengan tepi titik-titik.",
        "no-posyandu": "Digambar dengan tepi titik-titik.",
      },
      stale: "Angka lama",
      staleText:
        "Sambungan terputus. Angka terakhir tetap tampil dengan jamnya.",
    },
    reading: {
      heading: "Cara membaca",
      routine: "Data rutin, SSGI, dan SKI",
      routineText:
        "Angka posyandu berasal dari anak yang datang dan diukur setiap bulan. SSGI dan SKI adalah survei: sampel anak diukur oleh petugas terlatih pada satu masa. Keduanya menjawab pertanyaan yang berbeda, sehingga tidak diletakkan pada satu garis: survei menunjukkan tingkat masalah, data rutin menunjukkan siapa yang perlu dijangkau bulan ini.",
      children: "Anak yang diukur dan laporan bulanan",
      childrenText:
        "Bila anak-anak sebuah posyandu pada suatu bulan diketahui dari berkas e-PPGBM, hitungan dari anak yang diukur didahulukan dari laporan bulanan untuk semua isian yang dapat diberikannya, asalkan yang diukur mencapai bagian yang ditetapkan (lazimnya 80 persen) dari yang ditimbang menurut laporan bulan itu atau laporan terakhir; selebihnya tetap dari laporan bulanan. Yang dihitung adalah anak sampai umur 1.826 hari (lima tahun), batas standar WHO; yang lebih tua tidak. Selisih keduanya tampil di halaman “Anak yang diukur”. Bila sumber dua bulan berbeda, selisihnya tidak disebut membaik atau memburuk (≠).",
      weighing: "N/D′ tanpa O dan B",
      weighingText:
        "D′ adalah balita ditimbang (D) dikurangi yang bulan lalu tidak ditimbang (O) dan yang baru pertama kali ditimbang (B). Naik atau tidaknya berat mereka belum dapat diketahui, sehingga N dibagi D′, bukan D.",
      small: "Jumlah orang dibulatkan untuk umum",
      smallText:
        "Bila hanya beberapa anak yang dihitung, tetangga dapat mengenali mereka. Karena itu yang membaca tanpa masuk melihat jumlah orang dalam puluhan: kurang dari {count} tidak ditampilkan (nol pun tidak), {count} sampai {last} ditulis {shown}, selebihnya puluhan terdekat. Persentase dihitung dari jumlah yang sudah dibulatkan. Bila jumlah kecil masih dapat dihitung dari wilayah atau angka di dekatnya, pembulatannya lebih kasar, misalnya ke kelipatan {coarser}. Jumlah posyandu, laporan, dan kader tidak dibulatkan.",
      limits: "Tanda < dan >",
      limitsText:
        "Pada angka yang disembunyikan ditulis batasnya, bila ada. “< 0,8 %” berarti kurang dari 0,8 persen, mungkin juga nol: yang terhitung terlalu sedikit untuk disebut. “> 97,5 %” berarti lebih dari 97,5 persen, mungkin juga semuanya: sisanya terlalu sedikit untuk disebut. Angka seperti itu tidak diperingkat.",
      steps: "Pembaruan untuk umum bertahap",
      stepsText:
        "Petugas yang masuk melihat setiap laporan begitu diterima. Untuk umum, angka sebuah kecamatan diperbarui setelah {posyandu} posyandunya mengirim laporan baru, paling lambat {minutes} menit setelah yang pertama. Kalau tidak, selisih sebelum dan sesudah satu laporan membuka isi laporan itu.",
      fewer: "Turun karena yang diukur berkurang",
      fewerText:
        "Bila prevalensi turun sementara anak yang diukur juga jauh berkurang, angka itu tidak disebut membaik.",
      deadline: "Tepat waktu",
      deadlineText:
        "Laporan tepat waktu bila diterima paling lambat tanggal {day} bulan berikutnya, pukul 23.59 waktu setempat. Koreksi tidak menghapus: setiap versi laporan, pengirim, dan berkasnya tetap tersimpan.",
      rounding: "Satu desimal",
      roundingText:
        "Angka ditampilkan dengan satu desimal; setengah dibulatkan menjauhi nol. Perubahan adalah selisih kedua angka yang ditampilkan, dan target, peringkat, serta kelas warna mengikuti angka yang ditampilkan: yang terbaca 80,0 mencapai target 80. Unduhan memuat nilai yang belum dibulatkan beserta pembilang dan penyebutnya.",
      indicative: "Batas indikatif",
      indicativeText:
        "Selama provinsi belum mengimpor batas resmi, peta digambar dari titik desa terdekat di dalam garis luar provinsi. Bentuknya mirip, tetapi bukan batas administrasi dan tidak boleh dipakai untuk menetapkan wilayah.",
      interval: "Selang 95 %",
      intervalText:
        "Angka dari sedikit orang atau sedikit desa mudah bergeser. Selang menunjukkan sejauh mana angkanya dapat lain oleh kebetulan saja: makin pendek, makin dapat dipegang.",
      equals: "Setara",
      equalsText:
        "Wilayah yang disebut setara berbeda tidak lebih dari batas kebetulan. Urutan di antara mereka jangan dipakai untuk memuji atau menegur; lihat dahulu kelompok di atas atau di bawahnya.",
      notClear: "≈ belum berarti",
      notClearText:
        "Tanda ≈ di depan perubahan berarti naik atau turun sebesar itu dapat terjadi tanpa ada yang sungguh berubah. Tunggu bulan berikutnya sebelum bertindak karenanya.",
      funnel: "Corong",
      funnelText:
        "Pada gambar corong tiap titik satu wilayah; makin ke kanan makin banyak yang dihitung. Wilayah kecil boleh jauh dari garis tengah karena kebetulan, wilayah besar tidak. Yang perlu dilihat lebih dahulu ialah titik di luar corong.",
      simulated: "Data simulasi",
      simulatedText:
        "Laporan contoh yang dibuat oleh program agar setiap halaman terisi. Tanda ini tampil selama masih ada satu laporan simulasi di balik sebuah angka. Angka SSGI dan SKI yang ditampilkan adalah angka asli.",
    },
    scores: {
      heading: "Cara z-score dihitung",
      lead: "Status gizi dihitung di sini dari baris anak, untuk setiap anak dengan cara yang sama, menurut baku WHO. Angkanya dapat sedikit berbeda dari yang tertulis dalam aplikasi asal; inilah sebabnya.",
      age: "Umur dalam hari",
      ageText:
        "Umur adalah jumlah hari penuh dari lahir sampai diukur, seperti dalam perangkat lunak WHO; bukan bulan penuh seperti dalam tabel pelatihan di Indonesia. Memakai bulan penuh mengubah kelas kira-kira 1 dari 20 anak.",
      tables: "Angka baku",
      tablesText:
        "Angka yang dicetak WHO per bulan dihubungkan dengan kurva halus (spline). Dari hari ke-14, z berada dalam 0,01 dari tabel harian WHO untuk 99,9 % nilai (IMT/U 99,5 %); sebelumnya, dalam 0,02 untuk tinggi.",
      posture: "Telentang dan berdiri",
      postureText:
        "Telentang, anak terukur 0,7 cm lebih panjang. Di bawah 24 bulan, yang diukur berdiri ditambah 0,7 cm; mulai 24 bulan, yang diukur telentang dikurangi 0,7 cm. Sebelum sembilan bulan tidak ada anak yang berdiri: catatan “berdiri” lalu dianggap tidak diketahui.",
      flags: "Tidak masuk akal",
      flagsText:
        "TB/U di bawah −6 atau di atas +6, BB/U di bawah −6 atau di atas +5, BB/TB di bawah −5 atau di atas +5 lebih banyak bercerita tentang pengukuran daripada tentang anak. Skor itu keluar dari pembilang dan penyebut, tetapi tetap dihitung sebagai tanda mutu.",
      classes: "Kelas",
      classesText:
        "Menurut Permenkes 2/2020, dari skor yang tidak dibulatkan: tepat −2,00 adalah normal, tepat −3,00 adalah pendek, bukan sangat pendek. Stunting adalah pendek dan sangat pendek bersama-sama.",
      groups: "Kelompok umur",
      groupsText:
        "0–5, 6–11, 12–23, dan 24–59 bulan, dengan batas hari ke-183, 365, dan 731.",
      names: "Nama anak",
      namesText:
        "Nama, NIK, tanggal lahir, dan nama orang tua ditinggalkan di pintu: dibaca dari berkas hanya untuk menghitung umur dan mengenali anak yang sama, lalu tidak disimpan. Tidak ada jawaban atau unduhan yang memuat seorang anak.",
      source: "Sumber",
      sourceText:
        "WHO Multicentre Growth Reference Study Group: WHO Child Growth Standards, 2006. Permenkes 2/2020 tentang Standar Antropometri Anak.",
    },
    errorsHeading: "Kode penolakan",
    errorsLead:
      "Setiap penolakan menyebut apa yang terjadi dan apa yang dapat dilakukan, dengan salah satu kode ini.",
  },
  en: {
    title: "Definitions",
    lead: "What each figure means, where it comes from, and how to read it.",
    demo: "This is a demo: every level and every figure is open without signing in, small ones too. The limits for the public below hold as soon as the simulated data are removed. Do not upload real data here.",
    version:
      "Catalogue version {version}, {indicators} indicators from {elements} counts.",
    search: "Search definitions",
    searchHint: "For example: stunting, kader, target",
    found:
      "{count, plural, =0 {No definition has these words.} one {# definition} other {# definitions}}",
    print: "Print",
    contents: "Contents",
    indicators: "Indicators",
    numerator: "Numerator",
    denominator: "Denominator",
    unit: "Unit",
    unitOf: { percent: "percent", "per-posyandu": "per posyandu" },
    direction: "Direction",
    directionOf: { up: "higher is better", down: "lower is better" },
    target: "Default target",
    noTarget: "none yet",
    noOwnTarget: "none",
    targetNote: "a province may set another target for each year",
    source: "Source",
    publicLevel: "Open to the public",
    publicLevelOf: {
      regency: "down to the regency",
      subdistrict: "down to the subdistrict",
    },
    plus: "plus",
    registryNote:
      "Posyandu that have not reported still count in the denominator.",
    states: {
      heading: "What a figure can say",
      lead: "Zero is written only where it is zero. Each way of having no figure has its own name and its own look.",
      valueText:
        "The sum of the numerators over the sum of the denominators of all posyandu that reported. Higher levels add first and divide last; never a mean of percentages.",
      drawn: {
        incomplete: "Drawn with a broken edge.",
        "too-small": "Drawn with a dotted edge.",
        suppressed: "Drawn with dots.",
        "not-reported": "Drawn hatched.",
        "left-empty": "Drawn hatched.",
        "not-open": "Drawn with a dotted edge.",
        "not-applicable": "Drawn with a dotted edge.",
        "no-posyandu": "Drawn with a dotted edge.",
      },
      stale: "Old figures",
      staleText:
        "The connection broke off. The last figures stay on screen with their time.",
    },
    reading: {
      heading: "How to read them",
      routine: "Routine data, SSGI and SKI",
      routineText:
        "Figures of posyandu come from the children who attend and are measured each month. SSGI and SKI are surveys: a sample of children is measured by trained staff in one season. They answer different questions and are never put on one line: a survey shows the level of the problem, routine data show whom to reach this month.",
      children: "Measured children and monthly forms",
      childrenText:
        "Where the children of a posyandu in a month are known from e-PPGBM files, counts of measured children go before the monthly form for every item they can give, as long as those measured are the set share (usually 80 percent) of those weighed by the form of that month or the last one; the rest still comes from the form. Children count up to an age of 1,826 days (five years), where the WHO standard ends; older ones do not. The difference between the two is shown on the page “Children measured”. Where two months have different sources, the difference between them is called neither better nor worse (≠).",
      weighing: "N/D′ without O and B",
      weighingText:
        "D′ is the children weighed (D) less those not weighed last month (O) and those weighed for the first time (B). Whether they gained weight cannot be known yet, so N is divided by D′, not by D.",
      small: "Numbers of people are rounded for the public",
      smallText:
        "Where only a few children are counted, neighbours may recognise them. Whoever reads without signing in therefore sees numbers of people in tens: fewer than {count} are not shown (not even none), {count} to {last} are written as {shown}, others as the nearest ten. Percentages are worked out from the rounded numbers. Where a small number could still be worked out from areas or figures beside it, the rounding is coarser, such as to multiples of {coarser}. Numbers of posyandu, reports and kader are not rounded.",
      limits: "The signs < and >",
      limitsText:
        "A suppressed figure is shown with its limit, where there is one. “< 0.8%” means less than 0.8 percent, perhaps zero: those counted are too few to be told. “> 97.5%” means more than 97.5 percent, perhaps all: those left over are too few to be told. Such figures are not ranked.",
      steps: "The public is told in steps",
      stepsText:
        "Staff who have signed in see every report as it is received. For the public, the figures of a subdistrict are updated once {posyandu} of its posyandu have sent new reports, {minutes} minutes after the first at the latest. Otherwise the difference before and after a single report would tell what stood in it.",
      fewer: "Lower because fewer were measured",
      fewerText:
        "Where a prevalence falls while far fewer children were measured, the figure is not called an improvement.",
      deadline: "On time",
      deadlineText:
        "A report is on time when it arrives by day {day} of the following month, 23:59 local time. A correction never erases: every version of a report, its sender and its file are kept.",
      rounding: "One decimal",
      roundingText:
        "Figures are shown with one decimal; a half is rounded away from zero. A change is the difference of the two figures shown, and targets, ranks and colour classes follow the figure shown: what reads 80.0 reaches a target of 80. Downloads hold the unrounded value with its numerator and denominator.",
      indicative: "Indicative boundaries",
      indicativeText:
        "Until the province imports its official boundaries, the map is drawn from the nearest village points inside the outline of the province. The shapes are alike, but they are no administrative boundaries and must not be used to decide what belongs where.",
      interval: "95% interval",
      intervalText:
        "A figure of few people or few villages moves easily. The interval shows how far it may be off by chance alone: the shorter, the firmer.",
      equals: "Equal",
      equalsText:
        "Areas that are called equal differ no more than by chance. Do not praise or blame by their order; look at the bands above and below first.",
      notClear: "≈ not clear",
      notClearText:
        "The sign ≈ before a change says that a rise or fall of that size may come without anything having changed. Wait for the next month before acting on it.",
      funnel: "Funnel",
      funnelText:
        "In the funnel each point is an area; further right more is counted. A small area may lie far from the middle line by chance, a large one may not. Look first at the points outside the funnel.",
      simulated: "Simulated data",
      simulatedText:
        "Example reports made by a program so that every page is filled. The mark shows as long as one simulated report stands behind a figure. The SSGI and SKI figures shown are real.",
    },
    scores: {
      heading: "How z-scores are computed",
      lead: "Nutritional status is computed here from rows of children, in the same way for every child, by WHO’s standard. It may differ a little from what the source application states; this is why.",
      age: "Age in days",
      ageText:
        "Age is the number of whole days from birth to measuring, as in WHO’s software; not completed months as in the tables taught in Indonesia. Completed months change the class of about 1 child in 20.",
      tables: "Figures of the standard",
      tablesText:
        "The figures that WHO prints by month are joined by a smooth curve (a spline). From day 14 on, z lies within 0.01 of WHO’s daily tables for 99.9% of values (BMI-for-age 99.5%); before that, within 0.02 for height.",
      posture: "Lying and standing",
      postureText:
        "Lying, a child measures 0.7 cm longer. Below 24 months, 0.7 cm is added to those measured standing; from 24 months on, 0.7 cm is taken from those measured lying. Before nine months nobody stands: a recorded “standing” then counts as not known.",
      flags: "Implausible scores",
      flagsText:
        "Height-for-age below −6 or above +6, weight-for-age below −6 or above +5, weight-for-height below −5 or above +5 say more about the measuring than about the child. Such a score leaves numerator and denominator, but is counted as a sign of quality.",
      classes: "Classes",
      classesText:
        "By Permenkes 2/2020, from the unrounded score: exactly −2.00 is normal, exactly −3.00 is stunted, not severely stunted. Stunting is both together.",
      groups: "Age groups",
      groupsText:
        "0–5, 6–11, 12–23 and 24–59 months, divided at day 183, 365 and 731.",
      names: "Names of children",
      namesText:
        "Names, NIK, dates of birth and names of parents are left at the door: read from the file only to work out the age and to know the same child again, then not kept. No answer and no download can hold a child.",
      source: "Source",
      sourceText:
        "WHO Multicentre Growth Reference Study Group: WHO Child Growth Standards, 2006. Permenkes 2/2020 on standards of child anthropometry.",
    },
    errorsHeading: "Codes of refusals",
    errorsLead:
      "Every refusal says what happened and what can be done, with one of these codes.",
  },
});

const everywhere = wording({
  id: {
    menu: { definitions: "Definisi" },
  },
  en: {
    menu: { definitions: "Definitions" },
  },
});

/** Words of the page of definitions: indicators, states of an answer, where figures come from, what each refusal means. */
export const definitionsText = {
  name: "definitions",
  words,
  everywhere,
} as const satisfies SubjectText;
