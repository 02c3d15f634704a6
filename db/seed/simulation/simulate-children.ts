import {
  heightForAge,
  lastDay,
  lastLyingDay,
  weightForAge,
  type LmsTable,
} from "@/lib/core/who-growth/lms-tables";
import { heightClass } from "@/lib/core/who-growth/nutrition-class";
import { ageInDays, scoreChild } from "@/lib/core/who-growth/score-child";
import type { Month } from "@/lib/core/domain/month";
import {
  drawBetween,
  drawSpread,
  drawUnit,
  drawWhole,
  isDrawn,
  randomFor,
  type Random,
} from "./random";

/** An invented child, measured once. Nobody of that name is meant. */
export type SimulatedChild = {
  posyanduId: string;
  name: string;
  parent: string;
  nik: string;
  sex: "L" | "P";
  born: string;
  measuredOn: string;
  weightKg: number;
  heightCm: number;
  posture: "Terlentang" | "Berdiri";
  gain: "N" | "T" | "O" | "B";
  /** As the source application computes it: with the age in completed months. */
  statedClass: string;
};

const firstNames =
  "Adinda Aisyah Alif Anisa Arka Bagas Bima Bunga Cahya Citra Dafa Dewi Dimas Dinda Elang Fadil Farhan Fitri Galih Gilang Hafiz Hana Ilham Indah Intan Jihan Kirana Lestari Maulana Mega Nabila Naufal Putra Raka Rania Rizki Salsabila Satria Tiara Wahyu Yusuf Zahra".split(
    " ",
  );
const secondNames =
  "Abdillah Akbar Amelia Anggraini Azzahra Damayanti Fauzan Firmansyah Halimah Hidayat Kurnia Kusuma Lubis Maharani Nugraha Nurhaliza Pertiwi Pratama Puspita Rahman Ramadhan Safitri Saputra Sari Setiawan Siregar Utami Wibowo Wijaya Yulianti".split(
    " ",
  );
const parentNames =
  "Ahmad Aminah Bambang Dahlia Edi Fatimah Hendra Herlina Irwan Jamilah Junaidi Kartini Lukman Marlina Nurdin Rahmawati Ridwan Rosmini Suhaimi Sumarni Supardi Syafri Wati Yanto Yuliana Zulkifli".split(
    " ",
  );

const classLabels = {
  "severely-stunted": "Sangat Pendek",
  stunted: "Pendek",
  normal: "Normal",
  tall: "Tinggi",
} as const;

const day = 86_400_000;
const isoDay = (time: number) => new Date(time).toISOString().slice(0, 10);

/**
 * The invented children of a posyandu who were weighed in a month. The same children come back month after month, a fifth of them stays away
 * each time; they leave at five years. Their z-scores spread like those of a measured population, a little below WHO's curve.
 */
export function simulateChildren(
  posyandu: { id: string; children: number },
  month: Month,
  seed: number,
): SimulatedChild[] {
  const children: SimulatedChild[] = [];
  for (let index = 0; index < posyandu.children; index += 1) {
    const who = `${posyandu.id}|${String(index)}`;
    const child = measure(
      posyandu.id,
      randomFor(seed, who),
      randomFor(seed, `${who}|${month}`),
      month,
    );
    if (child !== null) children.push(child);
  }
  return children;
}

function pick(random: Random, names: readonly string[]): string {
  return names[drawWhole(random, 0, names.length - 1)] ?? "";
}

function measure(
  posyanduId: string,
  self: Random,
  now: Random,
  month: Month,
): SimulatedChild | null {
  const sex = isDrawn(self, 0.51) ? "L" : "P";
  const monthStart = Date.parse(`${month}-01`);
  // Births are spread from five years before the month to its end, for every month, so that new children replace those who leave.
  const cycle = lastDay * day;
  const phase = Math.floor(drawUnit(self) * lastDay) * day;
  const offset = (((monthStart - phase) % cycle) + cycle) % cycle;
  const born = isoDay(monthStart - offset);
  const name = `${pick(self, firstNames)} ${pick(self, secondNames)}`;
  const parent = `${pick(self, parentNames)} / ${pick(self, parentNames)}`;
  const nik = `${String(drawWhole(self, 15_010, 15_719))}***********`;
  const heightZ = -0.95 + drawSpread(self) + 0.25 * drawSpread(now);
  const weightZ = 0.55 * heightZ - 0.2 + 0.75 * drawSpread(self);
  const came = isDrawn(now, 0.8);
  const measuredOn = isoDay(monthStart + drawWhole(now, 3, 24) * day);
  const ageDays = ageInDays(born, measuredOn);
  if (!came || ageDays < 0 || ageDays > lastDay) return null;
  const child = sizeAt(sex, ageDays, { heightZ, weightZ });
  return {
    posyanduId,
    name: name.toUpperCase(),
    parent: parent.toUpperCase(),
    nik,
    sex,
    born,
    measuredOn,
    ...child,
    gain: gainOf(now, ageDays),
    statedClass: statedClassOf(sex, ageDays, child),
  };
}

function gainOf(random: Random, ageDays: number): SimulatedChild["gain"] {
  if (ageDays < 31) return "B";
  const draw = drawBetween(random, 0, 1);
  if (draw < 0.62) return "N";
  return draw < 0.86 ? "T" : draw < 0.97 ? "O" : "B";
}

type Size = Pick<SimulatedChild, "weightKg" | "heightCm" | "posture">;

function sizeAt(
  sex: "L" | "P",
  ageDays: number,
  { heightZ, weightZ }: { heightZ: number; weightZ: number },
): Size {
  const key = sex === "L" ? "male" : "female";
  const height = valueAt(heightForAge[key], ageDays, heightZ);
  const weight = valueAt(weightForAge[key], ageDays, weightZ);
  return {
    heightCm: Math.round(height * 10) / 10,
    weightKg: Math.round(weight * 10) / 10,
    posture: ageDays <= lastLyingDay ? "Terlentang" : "Berdiri",
  };
}

/** The measure at a z-score, the reverse of the LMS formula. */
function valueAt({ first, l, m, s }: LmsTable, age: number, z: number): number {
  const at = age - first;
  const [power = 1, median = 0, spread = 0] = [l[at], m[at], s[at]];
  return median * (1 + power * spread * z) ** (1 / power);
}

function statedClassOf(
  sex: "L" | "P",
  ageDays: number,
  { heightCm, weightKg, posture }: Size,
): string {
  const months = Math.floor(ageDays / 30.4375);
  const { haz } = scoreChild({
    sex: sex === "L" ? "male" : "female",
    ageDays: Math.round(months * 30.4375),
    weightKg,
    heightCm,
    posture: posture === "Berdiri" ? "standing" : "lying",
    hasOedema: false,
  });
  return haz === null ? "-" : classLabels[heightClass(haz)];
}
