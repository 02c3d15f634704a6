import { searchPosyandu, type AreaRecord } from "@/db/core/areas";
import type {
  AreaReply,
  AreaSearchReply,
  PosyanduSearchReply,
} from "@/lib/core/areas/contract";
import {
  ancestorAt,
  levelOf,
  pathOf,
  type AreaCode,
  type PosyanduId,
} from "@/lib/core/domain/ids";
import { likeness } from "@/lib/core/domain/likeness";
import { placeName } from "@/lib/core/domain/place-name";
import { matchName } from "@/lib/core/domain/match-name";
import { refusal } from "@/lib/core/refusals/errors";
import type { Product } from "@/lib/core/product/product";
import { shapeSource } from "./shape-source";

function shown({ parentCode: _parent, ...area }: AreaRecord) {
  return area;
}

/** An area with its ancestors, its children, and where the shapes of each level inside it are. */
export async function readArea(
  product: Product,
  code: AreaCode,
): Promise<AreaReply> {
  const { directory } = product;
  const record = directory.find(code);
  if (record === undefined) throw refusal("unknown-area", { code });
  const topologies = await product.service(shapeSource).list(code);
  return {
    ...shown(record),
    parent: record.parentCode,
    path: pathOf(code).map((step) => ({
      code: step,
      name: directory.nameOf(step),
      level: levelOf(step),
    })),
    children: directory.children(code).map(shown),
    topologies: topologies.map(({ level, hash, source }) => ({
      level,
      hash,
      source,
      url: `/api/v1/topology/${code}/${level}?v=${hash}`,
      withoutShape: directory
        .inside(code, level)
        .filter((area) => !area.hasShape).length,
    })),
  };
}

const mostFound = 20;

/** The names of a province are the same for every letter that somebody types: each is brought into its form once. */
function keptForms(formOf: (name: string) => string) {
  const forms = new Map<string, string>();
  return (name: string): string => {
    const known = forms.get(name) ?? formOf(name);
    if (forms.size < 50_000) forms.set(name, known);
    return known;
  };
}
const comparedNameOf = keptForms(matchName);
const placeOf = keptForms(placeName);

/** "Kota Jambi" is looked for by that name and as Jambi; `placeName` leaves the word alone, since Kota Baru is a name. */
const city = /^kota\s+/i;

const digitsOf = (text: string) => text.replaceAll(/\D/g, "");

/**
 * Areas whose name, or one of its words, begins with the words searched, in whatever spelling, with or without what kind they are; or whose Kemendagri code,
 * with or without dots, or BPS code does. Larger areas first. Where no name is found so, names that are much alike.
 */
export function searchAreas(
  { directory, province }: Product,
  words: string,
): AreaSearchReply {
  const typed = matchName(words);
  if (typed === "") return { areas: [] };
  const all = (
    ["province", "regency", "subdistrict", "village"] as const
  ).flatMap((level) => directory.inside(province, level));
  const exact = all.filter((area) => isMeant(area, words, typed));
  // Whoever types a whole name means that area, before larger ones that have it in theirs.
  const isNamed = ({ name }: AreaRecord) => comparedNameOf(name) === typed;
  exact.sort((a, b) => Number(isNamed(b)) - Number(isNamed(a)));
  const found = exact.length > 0 ? exact : mostAlike(all, words);
  return {
    areas: found.slice(0, mostFound).map(({ code, level, parentCode }) => ({
      code,
      name: directory.nameOf(code),
      level,
      parentName: parentCode === null ? null : directory.nameOf(parentCode),
    })),
  };
}

function isMeant(
  { name, code, bpsCode }: AreaRecord,
  words: string,
  typed: string,
): boolean {
  const own = comparedNameOf(name);
  const isCode = /^[\d.\s]+$/.test(words);
  if (isCode) {
    const digits = digitsOf(words);
    return (
      digitsOf(code).startsWith(digits) || bpsCode?.startsWith(digits) === true
    );
  }
  if (own.startsWith(typed) || own.includes(` ${typed}`)) return true;
  const place = placeOf(name);
  return [words, words.trim().replace(city, "")].some((one) => {
    const wanted = placeName(one);
    return wanted.length >= alike.letters && place.startsWith(wanted);
  });
}

/** How alike a name must be to be offered for one that nobody has, and how many are. */
const alike = { least: 0.6, letters: 4, most: 6 };

function mostAlike(all: readonly AreaRecord[], words: string): AreaRecord[] {
  const wanted = placeName(words);
  if (wanted.length < alike.letters) return [];
  return all
    .map((area) => ({
      area,
      share: likeness(wanted, placeOf(area.name)),
    }))
    .filter(({ share }) => share >= alike.least)
    .sort((a, b) => b.share - a.share)
    .slice(0, alike.most)
    .map(({ area }) => area);
}

const mostPosyandu = 8;

/** Posyandu by their name in any spelling, their id or their number. */
export async function findPosyanduNamed(
  { database, directory }: Product,
  words: string,
): Promise<PosyanduSearchReply> {
  const typed = matchName(words);
  const code = words.trim();
  if (typed === "") return { posyandu: [] };
  const found = await searchPosyandu(database.sql, {
    words: typed,
    code,
    most: mostPosyandu,
  });
  const named = (village: AreaCode, level: "subdistrict" | "regency") =>
    directory.nameOf(ancestorAt(village, level));
  return {
    posyandu: found.map(({ id, name, village, validTo }) => ({
      id: id as PosyanduId,
      name,
      village,
      villageName: directory.nameOf(village),
      subdistrictName: named(village, "subdistrict"),
      regencyName: named(village, "regency"),
      open: validTo === null,
    })),
  };
}
