import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { redirect } from "next/navigation";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { StartScreen } from "@/components/start/start-screen";
import { translatorOf } from "@/lib/core/text/translator";
import { hrefIn } from "@/lib/core/text/locale";
import { twoYears } from "@/lib/figures/client/series-query";
import { valuesQuery } from "@/lib/figures/client/values-query";
import { dueQuery } from "@/lib/decisions/client/decisions-query";
import { fiveIndicators } from "@/lib/start/client/main-indicators";
import { workQuery } from "@/lib/quality/client/work-queries";
import { startText } from "@/lib/start/text";
import { textsOf } from "@/lib/product/texts";
import {
  insistKnown,
  readViewPage,
  type SearchParams,
} from "../read-view-page";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, startText.words);
  return { title: text("title") };
}

export default async function StartPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  const [own] = session.user?.role === "operator" ? session.user.areas : [];
  if (own !== undefined && (await searchParams).area === undefined)
    redirect(hrefIn(locale, `/mulai?area=${own}`));
  await insistKnown(client, view);
  const { area, level, month } = view;
  const { user } = session;
  const isAsked = user !== null && user.role !== "viewer";
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([
    ...fiveIndicators.flatMap((indicator) => [
      client.query(valuesQuery({ area, level, month, indicator })),
      client.query(twoYears(area, indicator, session.latestMonth)),
    ]),
    ...(isAsked
      ? [
          client.query(workQuery(own ?? area)),
          client.query(dueQuery(own ?? area)),
        ]
      : []),
  ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["start"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <StartScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
