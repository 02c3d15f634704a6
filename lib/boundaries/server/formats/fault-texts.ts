import type { Text } from "@/lib/core/domain/text-pair";

/** Words for people instead of what PostGIS says about an invalid shape ("Self-intersection[103.1 -1.2]"). */
export function faultText(fault: string): Text {
  const [, kind = fault, place] = /^([^[]*)(?:\[(.*)\])?$/.exec(fault) ?? [];
  const words = faults[kind.trim().toLowerCase()] ?? {
    id: `bentuk tidak sah (${kind})`,
    en: `invalid shape (${kind})`,
  };
  const at = place?.trim().replace(/\s+/, ", ");
  if (at === undefined) return words;
  return { id: `${words.id} di ${at}`, en: `${words.en} at ${at}` };
}

const crossing: Text = {
  id: "garis batas memotong dirinya sendiri",
  en: "the boundary crosses itself",
};

const faults: Record<string, Text> = {
  "self-intersection": crossing,
  "ring self-intersection": crossing,
  "hole lies outside shell": {
    id: "sebuah lubang terletak di luar bentuknya",
    en: "a hole lies outside its shape",
  },
  "holes are nested": {
    id: "lubang di dalam lubang",
    en: "a hole inside a hole",
  },
  "nested shells": {
    id: "bagian di dalam bagian lain",
    en: "one part lies inside another",
  },
  "interior is disconnected": {
    id: "bagian dalamnya terputus",
    en: "its inside is cut apart",
  },
  "duplicate rings": {
    id: "garis batas tergambar dua kali",
    en: "the boundary is drawn twice",
  },
  "too few points in geometry component": {
    id: "titik batasnya kurang",
    en: "it has too few points",
  },
  empty: { id: "tidak melingkupi apa pun", en: "it encloses nothing" },
};
