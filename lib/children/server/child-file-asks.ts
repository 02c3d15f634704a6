import type { ChildFileAsk } from "@/lib/children/contract";
import type { DateUse } from "@/lib/children/domain/date-order";
import type { DateOrder } from "@/lib/children/domain/date-text";
import type { ChildFileReading, DateHeading } from "./child-file-job";
import type { ChildFileRequest } from "./child-file-request";
import { childrenRefusal, withDetails } from "./refusals";

/** A file of more months than these is asked about: dates read wrongly scatter over the year, and honest files hold a month or a quarter. */
const usualMonths = 3;

/** What the sender must say before a file is stored, as far as the file itself shows it. */
export function asksOfReading({
  dates,
  months,
}: Pick<ChildFileReading, "dates" | "months">): ChildFileAsk[] {
  const troubles = new Set(dates.map(({ trouble }) => trouble));
  return [
    ...(troubles.has("contradiction") ? (["dates-contradict"] as const) : []),
    ...(troubles.has("unknown") ? (["date-order-unknown"] as const) : []),
    ...(months.length > usualMonths ? (["many-months"] as const) : []),
  ];
}

/** Refuses to store a file as long as something is asked that the sender has not answered. */
export function insistAnswered(
  reading: ChildFileReading,
  { acceptMonths }: Pick<ChildFileRequest, "acceptMonths">,
): void {
  const asks = asksOfReading(reading);
  const { dates, months } = reading;
  const troubled = dates.filter(({ trouble }) => trouble !== null);
  const columns = troubled.map(({ heading }) => `"${heading}"`).join(", ");
  if (asks.includes("dates-contradict"))
    throw withDetails(
      childrenRefusal("dates-contradict", {
        columns,
        dayFirst: rowsIn(troubled, "dmy"),
        monthFirst: rowsIn(troubled, "mdy"),
      }),
      { dates },
    );
  if (asks.includes("date-order-unknown"))
    throw withDetails(childrenRefusal("date-order-unknown", { columns }), {
      dates,
    });
  if (asks.includes("many-months") && !acceptMonths)
    throw withDetails(
      childrenRefusal("many-months", { months: months.length }),
      { months },
    );
}

const mostNamed = 5;

function rowsIn(uses: readonly (DateUse & DateHeading)[], order: DateOrder) {
  const rows = uses.flatMap((use) => use.rows[order].rows);
  const more = rows.length > mostNamed ? ", …" : "";
  return `${rows.slice(0, mostNamed).join(", ")}${more}`;
}
