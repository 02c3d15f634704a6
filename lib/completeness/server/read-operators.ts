import { listAnswering } from "@/db/completeness/completeness";
import type { Actor } from "@/lib/core/access/actor";
import { ancestorAt, levelOf, type AreaCode } from "@/lib/core/domain/ids";
import { officeName } from "@/lib/core/domain/office";
import { insistArea } from "@/lib/core/product/area-directory";
import type { Product } from "@/lib/core/product/product";
import type { OperatorsReply } from "@/lib/completeness/contract";
import { mayReadNames } from "./permissions";

/** Who is asked about the reports of an area: the operators of its regencies, or of the regency in which it lies. */
export async function readOperators(
  { database, directory }: Product,
  actor: Actor,
  area: AreaCode,
): Promise<OperatorsReply> {
  insistArea(directory, area);
  const regencies =
    levelOf(area) === "province"
      ? directory.inside(area, "regency").map(({ code }) => code)
      : [ancestorAt(area, "regency")];
  const answering = new Map(
    (await listAnswering(database.sql, regencies)).map(
      ({ area: code, names }) => [code, names],
    ),
  );
  return {
    area,
    operators: regencies.map((code) => {
      const areaName = directory.nameOf(code);
      const names = answering.get(code) ?? [];
      return {
        area: code,
        areaName,
        office: officeName("operator", areaName),
        accounts: names.length,
        names: mayReadNames(actor) ? names : null,
      };
    }),
  };
}
