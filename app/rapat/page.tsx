import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { MeetingsScreen } from "@/components/meetings/meetings-screen";
import { ProductProvider } from "@/components/product/product-provider";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { translatorOf } from "@/lib/core/text/translator";
import { meetingsQuery } from "@/lib/meetings/client/meetings-query";
import { meetingsText } from "@/lib/meetings/text";
import { textsOf } from "@/lib/product/texts";
import { readViewPage, type SearchParams } from "../read-view-page";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, meetingsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function MeetingsPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, locale } = await readViewPage(searchParams);
  // A read that fails is tried again by the screen, which says so.
  if (session.audience === "oversight")
    await Promise.allSettled([
      client.query(meetingsQuery()),
      client.query(areaQuery(session.province.code)),
    ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["meetings"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <MeetingsScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
