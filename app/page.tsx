import { dehydrate, type QueryClient } from "@tanstack/react-query";
import type { Metadata } from "next";
import { ProvinceScreen } from "@/components/dashboard/province-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { rankingQuery } from "@/lib/analysis/client/ranking-query";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { readShapesOf } from "@/lib/core/areas/client/drawing-of";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { twoYears } from "@/lib/figures/client/series-query";
import { settledMonths, spreadQuery } from "@/lib/figures/client/spread-query";
import { tickerQuery } from "@/lib/live/client/ticker-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import type { View } from "@/lib/core/client/view";
import type { SessionReply } from "@/lib/core/access/contract";
import { indicatorOf } from "@/lib/core/catalogue/indicator-of";
import { addMonths } from "@/lib/core/domain/month-steps";
import { bindFormats } from "@/lib/core/text/bind-formats";
import { insistKnown, readViewPage, type SearchParams } from "./read-view-page";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { client, session, view, locale } = await readViewPage(searchParams, {
    mayBeFrozen: true,
  });
  const area = (await insistKnown(client, view)) ?? session.province;
  const { say, month } = bindFormats(locale, 7);
  return {
    title: `${say(indicatorOf(view.indicator).label)}, ${area.name}, ${month(view.month)}`,
  };
}

/** What the first screen shows is read here, in process. If a read fails, its panel tries again and says so. */
async function readFirstScreen(
  client: QueryClient,
  session: SessionReply,
  view: View,
): Promise<void> {
  const { area, level, month } = view;
  const latest = session.latestMonth;
  const ranked = view.ranking === "kader" ? "kader_coverage" : view.indicator;
  const shown = new Set([view.indicator, ranked] as const);
  const { order } = view;
  await Promise.allSettled([
    client.query(areaQuery(area)),
    readShapesOf(client, view),
    client.query(twoYears(area, view.indicator, latest)),
    ...(level === "posyandu"
      ? []
      : [
          client.query(
            spreadQuery({
              area,
              level,
              indicator: view.indicator,
              ...settledMonths(session),
            }),
          ),
        ]),
    client.query(boardQuery(area, level, month)),
    client.query(tickerQuery(area)),
    ...(session.audience === "oversight"
      ? [
          client.query(
            rankingQuery({ area, level, month, indicator: ranked, order }),
          ),
        ]
      : []),
    ...[...shown].flatMap((indicator) =>
      [0, -1, -12].map((back) =>
        client.query(
          valuesQuery({
            area,
            level,
            month: addMonths(month, back),
            indicator,
          }),
        ),
      ),
    ),
  ]);
}

export default async function ProvincePage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams, {
    mayBeFrozen: true,
  });
  await insistKnown(client, view);
  await readFirstScreen(client, session, view);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["dashboard"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)} snapshot={view.snapshot}>
        <ProvinceScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
