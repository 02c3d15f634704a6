import { readDoubles } from "@/db/registry/doubles";
import type { Actor } from "@/lib/core/access/actor";
import { groupBy } from "@/lib/core/domain/group-by";
import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import { monthAt } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { DoublesReply } from "@/lib/registry/contract";
import { insistOnImporting } from "./permissions";

/** Open posyandu that stand in one village under one name, for the administrator who can close one of them. */
export async function listDoubles(
  {
    database,
    directory,
    now,
    rule,
  }: Pick<Product, "database" | "directory" | "now" | "rule">,
  actor: Actor,
  area: AreaCode,
): Promise<DoublesReply> {
  insistOnImporting(actor);
  const month = monthAt(now(), rule.utcOffsetHours);
  const rows = await readDoubles(database.sql, area, month);
  const groups = groupBy(
    rows,
    ({ villageCode, matchName }) => `${villageCode}|${matchName}`,
  );
  return {
    doubles: [...groups.values()].flatMap((posyandu) => {
      const code = posyandu[0]?.villageCode;
      if (code === undefined) return [];
      return [
        {
          village: { code, name: directory.nameOf(code) },
          subdistrict: directory.nameOf(ancestorAt(code, "subdistrict")),
          posyandu: posyandu.map(
            ({ villageCode: _code, matchName: _name, ...rest }) => rest,
          ),
        },
      ];
    }),
  };
}
