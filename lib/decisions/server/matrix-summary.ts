import type { Formats } from "@/lib/core/text/bind-formats";
import type { Decision } from "@/lib/decisions/contract";
import { decisionStates } from "@/lib/decisions/domain/states";
import { stateNames } from "@/lib/decisions/domain/words";

type Row = (string | number)[];

/**
 * Counts of decisions by state, of all, by office and by area. A late one is counted as late and not as new or running, so that a row adds up; a decision
 * about two areas stands in both, so that areas do not add up, and their heading says so.
 */
export function summaryRows(
  decisions: readonly Decision[],
  { say, locale }: Formats,
): Row[] {
  const isId = locale === "id";
  const columns = ["late", ...decisionStates] as const;
  const line = (name: string, some: readonly Decision[]): Row => [
    name,
    some.length,
    ...columns.map(
      (column) =>
        some.filter(({ isLate, state }) => (isLate ? "late" : state) === column)
          .length,
    ),
  ];
  const by = (namesOf: (one: Decision) => string[]): Row[] => {
    const names = new Set(decisions.flatMap(namesOf));
    return [...names]
      .toSorted((a, b) => a.localeCompare(b, "id"))
      .map((name) =>
        line(
          name,
          decisions.filter((one) => namesOf(one).includes(name)),
        ),
      );
  };
  return [
    [
      "",
      isId ? "Jumlah" : "Total",
      ...columns.map((one) => say(stateNames[one])),
    ],
    line(isId ? "Semua keputusan" : "All decisions", decisions),
    [],
    [isId ? "Menurut penanggung jawab" : "By responsible office"],
    ...by(({ office }) => [office]),
    [],
    [
      isId
        ? "Menurut wilayah (satu keputusan dapat menyangkut beberapa wilayah)"
        : "By area (one decision may concern several)",
    ],
    ...by(({ areas }) => areas.map(({ name }) => name)),
  ];
}
