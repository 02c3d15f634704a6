import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { KaderScreen } from "@/components/kader/kader-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { kaderBoardQuery } from "@/lib/kader/client/kader-board-query";
import { kaderText } from "@/lib/kader/text";
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
  const text = translatorOf(locale, kaderText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function KaderPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([
    client.query(kaderBoardQuery(view.area, view.level, view.month)),
  ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["kader"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <KaderScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
