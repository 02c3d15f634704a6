import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { DecisionsScreen } from "@/components/decisions/decisions-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { translatorOf } from "@/lib/core/text/translator";
import { queryFrom } from "@/lib/decisions/client/decision-filter";
import { decisionsQuery } from "@/lib/decisions/client/decisions-query";
import { decisionsText } from "@/lib/decisions/text";
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
  const text = translatorOf(locale, decisionsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function DecisionsPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  const search = await searchParams;
  const params = {
    get: (name: string) => {
      const value = search[name];
      return (Array.isArray(value) ? value[0] : value) ?? null;
    },
  };
  // A read that fails is tried again by the screen, which says so.
  if (session.audience === "oversight")
    await Promise.allSettled([
      client.query(decisionsQuery(queryFrom(params, view))),
    ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["decisions"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <DecisionsScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
