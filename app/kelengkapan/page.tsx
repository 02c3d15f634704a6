import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { CompletenessScreen } from "@/components/completeness/completeness-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import {
  completenessQuery,
  pastQuery,
} from "@/lib/completeness/client/queries";
import { completenessText } from "@/lib/completeness/text";
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
  const text = translatorOf(locale, completenessText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function CompletenessPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([
    client.query(completenessQuery(view.area, view.month)),
    client.query(pastQuery(view.area, view.month)),
  ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["completeness"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <CompletenessScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
