import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { GrowthScreen } from "@/components/growth/growth-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { growthQuery } from "@/lib/growth/client/growth-query";
import { bindFormats } from "@/lib/core/text/bind-formats";
import { translatorOf } from "@/lib/core/text/translator";
import { growthText } from "@/lib/growth/text";
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
  const text = translatorOf(locale, growthText.words);
  return {
    title: text("pageTitle", {
      area: area.name,
      month: bindFormats(locale, 7).month(view.month),
    }),
    description: text("lead"),
  };
}

export default async function GrowthPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // If a read fails here, the screen tries again and says so.
  await Promise.allSettled([client.query(growthQuery(view))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["growth"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <GrowthScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
