import { listTopologies, type AreaRecord } from "@/db/core/areas";
import type { AreaReply, AreaSearchReply } from "@/lib/core/areas/contract";
import { levelOf, pathOf, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import { refusal } from "@/lib/core/refusals/errors";
import type { Product } from "@/lib/core/product/product";

function shown({ parentCode: _parent, ...area }: AreaRecord) {
  return area;
}

/** An area with its ancestors, its children, and where the shapes of each level inside it are. */
export async function readArea(
  product: Product,
  code: AreaCode,
): Promise<AreaReply> {
  const { directory, database } = product;
  const record = directory.find(code);
  if (record === undefined) throw refusal("unknown-area", { code });
  const topologies = await listTopologies(database.sql, code);
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

/** The names of a province are the same for every letter that somebody types. */
const comparedNames = new Map<string, string>();

function comparedNameOf(name: string): string {
  const known = comparedNames.get(name) ?? matchName(name);
  if (comparedNames.size < 50_000) comparedNames.set(name, known);
  return known;
}

/** Areas whose name, or one of its words, begins with the words searched; larger areas first. */
export function searchAreas(
  { directory, province }: Product,
  words: string,
): AreaSearchReply {
  const wanted = matchName(words);
  if (wanted === "") return { areas: [] };
  const all = (
    ["province", "regency", "subdistrict", "village"] as const
  ).flatMap((level) => directory.inside(province, level));
  const found = all.filter(({ name, code }) => {
    const own = comparedNameOf(name);
    return (
      own.startsWith(wanted) ||
      own.includes(` ${wanted}`) ||
      code.startsWith(words.trim())
    );
  });
  return {
    areas: found
      .slice(0, mostFound)
      .map(({ code, name, level, parentCode }) => ({
        code,
        name,
        level,
        parentName: parentCode === null ? null : directory.nameOf(parentCode),
      })),
  };
}
