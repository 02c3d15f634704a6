import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { LifeScreen } from "@/components/fields/life-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { lifeCycleQuery } from "@/lib/fields/client/queries";
import { fieldsText } from "@/lib/fields/text";
import { translatorOf } from "@/lib/core/text/translator";
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
  const text = translatorOf(locale, fieldsText.words);
  return { title: text("life.title"), description: text("life.lead") };
}

export default async function LifeCyclePage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([
    client.query(lifeCycleQuery(view.area, view.level, view.month)),
  ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["fields"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <LifeScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
