import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { ListScreen } from "@/components/lists/list-screen";
import { partsOf } from "@/lib/lists/client/list-parts";
import { ProductProvider } from "@/components/product/product-provider";
import { translatorOf } from "@/lib/core/text/translator";
import { listQuery } from "@/lib/lists/client/list-query";
import { listsText } from "@/lib/lists/text";
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
  const text = translatorOf(locale, listsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function ListPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  const search = await searchParams;
  const get = (name: string) => {
    const value = search[name];
    return (Array.isArray(value) ? value[0] : value) ?? null;
  };
  // A read that fails is tried again by the screen, which says so.
  if (session.audience === "oversight")
    await Promise.allSettled([client.query(listQuery(partsOf({ get }, view)))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["lists"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <ListScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
