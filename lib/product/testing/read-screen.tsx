import { QueryClientProvider, type QueryClient } from "@tanstack/react-query";
import { renderToStaticMarkup } from "react-dom/server";
import { IntlProvider } from "use-intl/react";
import { HeadlinePanel } from "@/components/dashboard/headline-panel";
import { useIndicatorExport } from "@/components/figures/indicator-export";
import { IndicatorTable } from "@/components/figures/indicator-table";
import { ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import type { View } from "@/lib/core/client/view";
import { areaLevels, isBelow } from "@/lib/core/domain/area-code";
import { addMonths } from "@/lib/core/domain/month-steps";
import { chartsText } from "@/lib/core/text/charts";
import { commonText } from "@/lib/core/text/common";
import { mapText } from "@/lib/core/text/map";
import type { PlainTable } from "@/lib/core/text/plain-table";
import { viewText } from "@/lib/core/text/view";
import { dashboardText } from "@/lib/dashboard/text";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { analysisText } from "@/lib/analysis/text";
import { figuresText } from "@/lib/figures/text";

/** What a reader has of a view: the words of the headline, the lines of the table, and what is saved. */
export type Screen = {
  headline: string;
  /** The cells of each row of the table, headings first. */
  table: string[][];
  saved: PlainTable;
};

/** As they are written, since here they are read by the large formatter. */
const messages = {
  common: commonText.words.id,
  view: viewText.words.id,
  map: mapText.words.id,
  charts: chartsText.words.id,
  figures: figuresText.words.id,
  analysis: analysisText.words.id,
  dashboard: dashboardText.words.id,
};

/** Reads what the panels of a view read, and writes them as a browser would show them. Mock next/navigation with the address of the view. */
export async function readScreen(
  client: QueryClient,
  session: SessionReply,
  view: Omit<View, "map">,
): Promise<Screen> {
  await readAll(client, session, view);
  const tables: (PlainTable | null)[] = [];
  const Saved = () => {
    tables.push(useIndicatorExport(view.indicator));
    return null;
  };
  const markup = (panel: React.ReactNode) =>
    renderToStaticMarkup(
      <IntlProvider locale="id" messages={messages} timeZone="Asia/Jakarta">
        <QueryClientProvider client={client}>
          <ViewProvider session={session}>{panel}</ViewProvider>
        </QueryClientProvider>
      </IntlProvider>,
    );
  const headline = plain(markup(<HeadlinePanel />));
  const table = markup(<IndicatorTable indicator={view.indicator} />);
  markup(<Saved />);
  const saved = tables.at(-1) ?? null;
  if (saved === null) throw new Error("There is nothing to save");
  return { headline, table: cellsOf(table), saved };
}

async function readAll(
  client: QueryClient,
  session: SessionReply,
  view: Omit<View, "map">,
): Promise<void> {
  const { area, level, month, indicator } = view;
  const above = areaLevels.filter(
    (one) =>
      isBelow(one, area) &&
      (level === "posyandu" ||
        areaLevels.indexOf(one) < areaLevels.indexOf(level)),
  );
  await Promise.all([
    client.query(areaQuery(area)),
    client.query(twoYears(area, indicator, session.latestMonth)),
    ...[0, 1, 12].map((back) =>
      client.query(
        valuesQuery({ area, level, month: addMonths(month, -back), indicator }),
      ),
    ),
    ...above.map((one) =>
      client.query(valuesQuery({ area, level: one, month, indicator })),
    ),
  ]);
}

function cellsOf(markup: string): string[][] {
  return [...markup.matchAll(/<tr.*?<\/tr>/gs)].map(([row]) =>
    [...row.matchAll(/<(t[hd]).*?<\/\1>/gs)].map(([cell]) => plain(cell)),
  );
}

/** The text of markup, with plain spaces. */
function plain(markup: string): string {
  return markup
    .replaceAll(/<\/p>/g, " ")
    .replaceAll(/<[^>]*>/g, "")
    .replaceAll("\u00a0", " ")
    .replaceAll("&lt;", "<")
    .replaceAll("&#x27;", "'")
    .replaceAll("&amp;", "&");
}
