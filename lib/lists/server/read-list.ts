import { ancestorAt, type AreaCode } from "@/lib/core/domain/ids";
import { formatMonth } from "@/lib/core/text/format";
import { wholeOf } from "@/lib/core/statistics/contributions";
import type { Product } from "@/lib/core/product/product";
import type { Text } from "@/lib/core/domain/text-pair";
import type { ListParts, ListReply, ListRow } from "@/lib/lists/contract";
import { writeConditions } from "@/lib/lists/domain/conditions";
import { usuallyListed } from "@/lib/lists/domain/limits";
import { cellReader, tableOf, type Tables } from "@/lib/lists/domain/list-cell";
import { writeSort } from "@/lib/lists/domain/list-spec";
import { writeMeasure } from "@/lib/lists/domain/measure";
import type { Compared, MadeList } from "./made-list";
import { isPart, listedIds, madeList, type Asked } from "./make-list";
import { reasonOf } from "./reasons";

/** A piece of a list: `limit` rows after the first `cursor`. */
export async function readList(
  product: Product,
  asked: Asked,
  {
    limit = usuallyListed,
    cursor = 0,
  }: { limit?: number | undefined; cursor?: number | undefined },
): Promise<ListReply> {
  const made = await madeList(product, asked);
  const listed = listedIds(made, asked);
  const ids = listed.slice(cursor, cursor + limit);
  const after = cursor + ids.length;
  return {
    ...aboutList(product, asked, made),
    rows: listRows(product, asked, made, ids),
    next: after < listed.length && ids.length > 0 ? after : null,
  };
}

/** What is said of a list as a whole. */
function aboutList(
  product: Product,
  asked: Asked,
  made: MadeList,
): Omit<ListReply, "rows" | "next"> {
  const { spec, tables, compared } = made;
  const table = tableOf(tables, 0);
  return {
    sequence: made.sequence,
    asOf: product.now().toISOString(),
    area: asked.area,
    areaName: product.directory.nameOf(asked.area),
    month: asked.month,
    where: writeConditions(spec.conditions),
    columns: spec.columns.map(writeMeasure),
    sort: writeSort(spec.sort),
    total: listedIds(made, asked).length,
    meeting: made.ids.length,
    registered: made.registered,
    simulated: table.simulated.includes(1),
    compared: compared === null ? null : countsOf(compared),
    parts: partsIn(made),
  };
}

function countsOf({ tables: _, ...counts }: Compared) {
  return counts;
}

function partsIn({ spec, tables }: MadeList): ListReply["parts"] {
  const { at } = tableOf(tables, 0);
  const asked = [...spec.columns, spec.sort.by].flatMap((measure) =>
    typeof measure !== "string" && isPart(measure) ? [measure] : [],
  );
  const byKey = new Map(
    asked.map((measure) => [writeMeasure(measure), measure]),
  );
  return [...byKey].flatMap(([measure, { of }]) => {
    const parts = tables.parts.get(measure);
    if (parts === undefined) return [];
    const { before, now, change } = parts;
    let left = 0;
    for (const [id, part] of parts.of) if (!at.has(id)) left += wholeOf(part);
    return [{ measure, indicator: of.id, before, now, change, left }];
  });
}

/** The rows of some posyandu of a list. */
export function listRows(
  product: Product,
  { only, area }: Pick<ListParts, "only" | "area">,
  made: MadeList,
  ids: readonly string[],
): ListRow[] {
  const { spec, tables, compared } = made;
  const readers = spec.columns.map((measure) => cellReader(tables, measure));
  const table = tableOf(tables, 0);
  return ids.map((id) => {
    const row = table.at.get(id);
    const received = row === undefined ? null : table.receivedAt[row];
    const is = (flags: readonly number[]) =>
      row !== undefined && flags[row] === 1;
    return {
      id: id as ListRow["id"],
      ...placeOf(
        product,
        area,
        id,
        row === undefined ? compared?.tables : tables,
      ),
      registered: row !== undefined,
      reported: is(table.reported),
      notOpen: is(table.notOpen),
      simulated: is(table.simulated),
      lastReceivedAt:
        received === null || received === undefined
          ? null
          : new Date(received * 1_000).toISOString(),
      cells: readers.map((read) => read(id)),
      reason: reasonIn(made, id, only),
    };
  });
}

/** Name and areas of a posyandu; of one that is not in the area any more as it was then. */
function placeOf(
  { directory }: Product,
  area: AreaCode,
  id: string,
  tables: Tables | undefined,
) {
  const table = tables === undefined ? undefined : tableOf(tables, 0);
  const row = table?.at.get(id) ?? -1;
  const village = (table?.villages[row] ?? area) as AreaCode;
  const nameAt = (level: "village" | "subdistrict" | "regency") =>
    directory.nameOf(ancestorAt(village, level));
  return {
    name: table?.names[row] ?? id,
    village,
    villageName: nameAt("village"),
    subdistrictName: nameAt("subdistrict"),
    regencyName: nameAt("regency"),
  };
}

/** For who came in or went out, what it is told in both months. */
function reasonIn(
  { spec, tables, compared }: MadeList,
  id: string,
  only: ListParts["only"],
): Text {
  const now = reasonOf(tables, spec, id);
  if (only === undefined || compared === null) return now;
  const then = reasonOf(
    compared.tables,
    { ...spec, sort: { by: "place", isDescending: false } },
    id,
  );
  const [at, was] = [tables.month, compared.against];
  const said = (locale: "id" | "en") =>
    `${formatMonth(locale, at)}: ${now[locale]}. ${formatMonth(locale, was)}: ${then[locale]}`;
  return { id: said("id"), en: said("en") };
}
