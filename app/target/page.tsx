import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { TargetsScreen } from "@/components/targets/targets-screen";
import { translatorOf } from "@/lib/core/text/translator";
import { targetsQuery } from "@/lib/targets/client/targets-query";
import { targetsText } from "@/lib/targets/text";
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
  const text = translatorOf(locale, targetsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function TargetsPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([
    client.query(targetsQuery(view.area, view.indicator)),
  ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["targets"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <TargetsScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
