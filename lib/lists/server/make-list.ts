import type { ElementCode } from "@/lib/core/catalogue/elements";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import { addMonths, monthRange, type Month } from "@/lib/core/domain/month";
import type { Product } from "@/lib/core/product/product";
import type { ListParts } from "@/lib/lists/contract";
import { membersOf, orderRows } from "@/lib/lists/domain/choose-rows";
import {
  asksSilent,
  silentMonths,
  writeConditions,
} from "@/lib/lists/domain/conditions";
import { partsOf, tableOf, type Tables } from "@/lib/lists/domain/list-cell";
import {
  measuresIn,
  monthsOf,
  readSpec,
  writeSort,
  type ListSpec,
} from "@/lib/lists/domain/list-spec";
import { writeMeasure, type Measure } from "@/lib/lists/domain/measure";
import type { MonthTable } from "@/lib/figures/domain/month-table";
import { listMemory } from "./list-memory";
import { monthTables } from "@/lib/figures/server/month-tables";
import type { MadeList } from "./made-list";
import { listsRefusal } from "./refusals";

export type Asked = Pick<
  ListParts,
  "area" | "month" | "against" | "only" | "top"
> & {
  spec: ListSpec;
};

/** Reads the address of a list; refuses what cannot be understood, with the piece. */
export function readAsked(parts: ListParts): Asked {
  const read = readSpec(parts);
  if (!read.ok) throw listsRefusal("list-unreadable", read.trouble);
  const { area, month, against, only, top } = parts;
  if (only !== undefined && against === undefined)
    throw listsRefusal("list-only-without-against");
  return { area, month, against, only, top, spec: read.is };
}

/** Every month that an asked list stands on. */
export function monthsAsked({ spec, month, against }: Asked): Month[] {
  const earlier =
    against === undefined ? [] : monthsOf(conditionsAlone(spec), against);
  return [...new Set([...monthsOf(spec, month), ...earlier])];
}

/** Every month after whose change a list may be another: silence of a year is broken by any of its months. */
function monthsBehind(asked: Asked): Month[] {
  const { spec, month, against } = asked;
  if (!asksSilent(spec.conditions)) return monthsAsked(asked);
  const years = [month, ...(against === undefined ? [] : [against])].flatMap(
    (one) => monthRange(addMonths(one, 1 - silentMonths), one),
  );
  return [...new Set([...monthsAsked(asked), ...years])];
}

/** A list, from memory where it is there and nothing has changed since. */
export function madeList(product: Product, asked: Asked): Promise<MadeList> {
  const { area, month, against, only, spec } = asked;
  const key = [
    area,
    month,
    against,
    only,
    writeConditions(spec.conditions),
    spec.columns.map(writeMeasure).join(),
    writeSort(spec.sort),
  ].join("|");
  return product
    .service(listMemory)
    .get(key, monthsBehind(asked), () => makeList(product, asked));
}

/** Whom the list has: all who were found, or the first of them. */
export function listedIds(
  { ids }: MadeList,
  { top }: Pick<Asked, "top">,
): readonly string[] {
  return top === undefined ? ids : ids.slice(0, top);
}

/** For whether somebody was in the list, its columns and order say nothing. */
function conditionsAlone({ conditions }: ListSpec): ListSpec {
  return {
    conditions,
    columns: [],
    sort: { by: "place", isDescending: false },
  };
}

async function makeList(product: Product, asked: Asked): Promise<MadeList> {
  const { spec, month, against, only, area } = asked;
  const alone = conditionsAlone(spec);
  const { sequence, tables: read } = await product.service(monthTables).read({
    area,
    months: monthsAsked(asked),
    silentMonths: asksSilent(spec.conditions) ? silentMonths : null,
    ...columnsOf(spec),
  });
  const tables = tablesOf(read, spec, month);
  const members = membersOf(tables, spec.conditions);
  const registered = tableOf(tables, 0).ids.length;
  const made = { sequence, spec, tables, registered };
  if (against === undefined)
    return {
      ...made,
      ids: orderRows(tables, members, spec.sort),
      compared: null,
    };
  const then = tablesOf(read, alone, against);
  const before = membersOf(then, spec.conditions);
  const [isNow, wasThen] = [new Set(members), new Set(before)];
  const came = members.filter((id) => !wasThen.has(id));
  const gone = before.filter((id) => !isNow.has(id));
  const wanted = only === "in" ? came : only === "out" ? gone : members;
  return {
    ...made,
    ids: orderRows(tables, wanted, spec.sort),
    compared: {
      against,
      tables: then,
      before: before.length,
      in: came.length,
      out: gone.length,
      stayed: members.length - came.length,
    },
  };
}

/** Which counts the database is asked for. */
function columnsOf(spec: ListSpec): {
  indicators: IndicatorId[];
  elements: ElementCode[];
} {
  const measured = [...measuresIn(spec), ...spec.columns].map(({ of }) => of);
  const indicators = measured.flatMap((of) =>
    of.type === "indicator" ? [of.id] : [],
  );
  const elements = measured.flatMap((of) =>
    of.type === "element" ? [of.id] : [],
  );
  return {
    indicators: [...new Set(indicators)],
    elements: [...new Set(elements)],
  };
}

function tablesOf(
  months: ReadonlyMap<Month, MonthTable>,
  spec: ListSpec,
  month: Month,
): Tables {
  const asked = [...measuresIn(spec), ...spec.columns].filter(isPart);
  const tables = { month, months, parts: new Map() };
  return {
    ...tables,
    parts: new Map(
      asked.map((measure) => [
        writeMeasure(measure),
        partsOf(
          tableOf(tables, 0),
          tableOf(tables, measure.months),
          measure.of.id,
        ),
      ]),
    ),
  };
}

type Part = Measure & { kind: "part"; of: { type: "indicator" } };

/** A contribution is one of an indicator; `readMeasure` refuses others. */
export function isPart(measure: Measure): measure is Part {
  return measure.kind === "part" && measure.of.type === "indicator";
}
