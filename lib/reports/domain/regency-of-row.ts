import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { matchName } from "@/lib/core/domain/match-name";
import type { NamedArea } from "@/lib/core/domain/name-against-code";
import { parseAreaCode } from "@/lib/core/domain/parse-area-code";
import { placeName } from "@/lib/core/domain/place-name";
import { textOfCell, type TableRow } from "@/lib/core/domain/cell";
import type { Identity, Registry } from "@/lib/registry/domain/match-report";
import { isRegencyHeading } from "./headings";

/** The regency that a row of a province-wide file belongs to; null if it does not say, or says two. */
export type RegencyFinder = (
  row: TableRow,
  identity: Identity,
) => AreaCode | null;

/**
 * Finds it by everything that a row says: ids of the registry, codes, names of village, subdistrict and regency. A name that several regencies have
 * decides only together with another; what contradicts each other decides nothing, since a row must not reach an office that it is not about.
 */
export function createRegencyFinder(
  {
    registry,
    regencies,
    area,
  }: { registry: Registry; regencies: readonly NamedArea[]; area: AreaCode },
  headings: readonly string[],
): RegencyFinder {
  if (levelOf(area) !== "province") return () => null;
  const known = new Set(regencies.map(({ code }) => code));
  const byName = groupBy(regencies, ({ name }) => placeName(name));
  const bySubdistrict = regenciesBySubdistrict(registry);
  const columns = headings.flatMap((heading, index) =>
    isRegencyHeading(heading) ? [index] : [],
  );
  const named = (row: TableRow) =>
    columns
      .map((index) => placeName(textOfCell(row.cells[index] ?? null)))
      .flatMap((name) => byName.get(name) ?? []);
  return (row, identity) => {
    const said = [
      ...idsOf(identity, registry),
      named(row).map(({ code }) => code),
      regenciesNamed(identity.village, registry.villagesByName),
      subdistrictsNamed(identity.subdistrict, bySubdistrict),
    ]
      .map((codes) => new Set(codes.filter((code) => known.has(code))))
      .filter(({ size }) => size > 0);
    const [first, ...others] = said;
    const [only, another] = [...(first ?? [])].filter((code) =>
      others.every((one) => one.has(code)),
    );
    return another === undefined ? (only ?? null) : null;
  };
}

/** What single codes of a row say: its posyandu, its registration number, its village. */
function idsOf(identity: Identity, registry: Registry): AreaCode[][] {
  const { posyanduId, registrationNumber, villageCode } = identity;
  const number = /^\d{2}\.\d{2}/.exec(registrationNumber)?.[0];
  const codes = [
    registry.byId.get(posyanduId)?.villageCode,
    registry.byRegistration.get(registrationNumber)?.villageCode ??
      parseAreaCode(number),
    parseAreaCode(villageCode),
  ];
  return codes.map((code) => (code == null ? [] : [regencyOf(code)]));
}

function regencyOf(code: AreaCode): AreaCode {
  return levelOf(code) === "province" ? code : ancestorAt(code, "regency");
}

function regenciesNamed(
  name: string,
  byName: ReadonlyMap<string, readonly NamedArea[]>,
): AreaCode[] {
  return (byName.get(matchName(name)) ?? []).map(({ code }) => regencyOf(code));
}

function subdistrictsNamed(
  name: string,
  byName: ReadonlyMap<string, readonly AreaCode[]>,
): readonly AreaCode[] {
  const wanted = matchName(name);
  return wanted === "" ? [] : (byName.get(wanted) ?? []);
}

/** The regencies in which a subdistrict bears each name. */
function regenciesBySubdistrict({ subdistrictNames }: Registry) {
  const byName = groupBy([...subdistrictNames], ([, name]) => name);
  return new Map(
    [...byName].map(([name, areas]) => [
      name,
      areas.map(([code]) => regencyOf(code as AreaCode)),
    ]),
  );
}
