import type { QueryClient, QueryOptions } from "@tanstack/react-query";
import { changeQuery } from "@/lib/analysis/client/change-query";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { readShapesOf } from "@/lib/core/areas/client/drawing-of";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import type { IndicatorId } from "@/lib/core/catalogue/indicators";
import type { View } from "@/lib/core/client/view";
import { levelOf, parentOf } from "@/lib/core/domain/area-code";
import { fieldsQuery } from "@/lib/fields/client/queries";
import { twoYears } from "@/lib/figures/client/series-query";
import { settledMonths, spreadQuery } from "@/lib/figures/client/spread-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { mainIndicators } from "@/lib/meetings/domain/main-indicators";
import type { SlideKind } from "@/lib/meetings/domain/slide-kinds";
import { boardQuery } from "@/lib/submissions/client/board-query";

/** Asks for something through a cache; what the cache has, it does not ask for twice. */
export type Read = (client: QueryClient) => Promise<unknown>;

type Session = Pick<SessionReply, "latestMonth" | "firstMonth">;

/** One answer, by the very query that the slide asks with. */
export function ask(query: Pick<QueryOptions, "queryKey">): Read {
  return (client) => client.query(query as never);
}

/** The figure of an area and its course. */
function figure(view: View, id: IndicatorId, session: Session): Read[] {
  const { area, level, month } = view;
  return [
    ask(valuesQuery({ area, level, month, indicator: id })),
    ask(twoYears(area, id, session.latestMonth)),
  ];
}

/** Whether the change of an area is more than chance, and what it comes from: components/analysis/use-own-movement asks the same. */
function movement(view: View, id: IndicatorId): Read[] {
  const { area, level, month, order } = view;
  const parent = parentOf(area);
  const around =
    parent === null ? { area, level } : { area: parent, level: levelOf(area) };
  const change = { area, month, indicator: id } as const;
  return [
    ask(rankingQuery({ ...around, month, indicator: id, order })),
    ...(indicatorOf(id).group === "reporting"
      ? []
      : [
          ask(changeQuery({ ...change, against: "1" })),
          ask(changeQuery({ ...change, against: "12" })),
        ]),
  ];
}

type Of = { view: View; session: Session };

const headline = ({ view, session }: Of, id: IndicatorId): Read[] => [
  ...figure(view, id, session),
  ...movement(view, id),
];

const map = (of: Of): Read[] => {
  const { view, session } = of;
  const { area, level, indicator } = view;
  return [
    ...headline(of, indicator),
    ask(spreadQuery({ area, level, indicator, ...settledMonths(session) })),
    (client) => readShapesOf(client, view),
  ];
};

const nothing = (): Read[] => [];

const readsOf: Readonly<Record<SlideKind, (of: Of) => Read[]>> = {
  opening: nothing,
  summary: ({ view, session }) =>
    mainIndicators.flatMap((id) => figure(view, id, session)),
  completeness: ({ view: { area, level, month } }) => [
    ask(boardQuery(area, level, month)),
  ],
  map,
  view: map,
  trend: (of) => headline(of, of.view.indicator),
  ranking: ({ view: { area, level, month, indicator, order } }) => [
    ask(rankingQuery({ area, level, month, indicator, order })),
  ],
  kader: ({ view: { area, level, month } }) =>
    (["kader_coverage", "kader_trained", "kader_per_posyandu"] as const).map(
      (indicator) => ask(valuesQuery({ area, level, month, indicator })),
    ),
  stunting: (of) => headline(of, "stunting"),
  fields: ({ view: { area, level, month } }) => [
    ask(fieldsQuery(area, level, month)),
  ],
  regency: nothing,
  // Of the moment, and so read with the names: no snapshot holds them.
  "follow-up": nothing,
  decisions: nothing,
  closing: nothing,
};

/** What a slide of this kind asks of its snapshot to show a view. The journey without a line finds out what this does not know. */
export function readsOfSlide(
  kind: SlideKind,
  view: View,
  session: Session,
): Read[] {
  return [ask(areaQuery(view.area)), ...readsOf[kind]({ view, session })];
}

/** What the page of an area asks for, that is called by its name. */
export function readsOfAreaPage(view: View, session: Session): Read[] {
  return [
    ask(areaQuery(view.area)),
    ...mainIndicators.flatMap((id) => headline({ view, session }, id)),
  ];
}
