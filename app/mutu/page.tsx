import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { QualityScreen } from "@/components/quality/quality-screen";
import { bindFormats } from "@/lib/core/text/bind-formats";
import { translatorOf } from "@/lib/core/text/translator";
import { findingQuery } from "@/lib/quality/client/finding-query";
import { readQualityFilter } from "@/lib/quality/client/quality-filter";
import { qualityQuery } from "@/lib/quality/client/quality-query";
import { qualityText } from "@/lib/quality/text";
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
  const { client, session, view, locale } = await readViewPage(searchParams);
  const area = (await insistKnown(client, view)) ?? session.province;
  const text = translatorOf(locale, qualityText.words);
  return {
    title: text("pageTitle", {
      area: area.name,
      month: bindFormats(locale, 7).month(view.month),
    }),
    description: text("lead"),
  };
}

export default async function QualityPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  const search = await searchParams;
  const { finding, kind, state, due, after } = readQualityFilter({
    get: (name) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  });
  // A read that fails is tried again by the screen, which says so.
  if (session.audience === "oversight")
    await Promise.allSettled([
      finding === null
        ? client.query(
            qualityQuery({
              area: view.area,
              month: view.month,
              kind,
              state,
              due,
              after,
            }),
          )
        : client.query(findingQuery(finding)),
    ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["quality"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <QualityScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
