import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { SnapshotsScreen } from "@/components/snapshots/snapshots-screen";
import { translatorOf } from "@/lib/core/text/translator";
import { textsOf } from "@/lib/product/texts";
import { snapshotsQuery } from "@/lib/snapshots/client/snapshots-query";
import { snapshotsText } from "@/lib/snapshots/text";
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
  const text = translatorOf(locale, snapshotsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function SnapshotsPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([client.query(snapshotsQuery(view.area))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["snapshots"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <SnapshotsScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
