import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { PinScreen } from "@/components/meetings/pin-screen";
import { ProductProvider } from "@/components/product/product-provider";
import { translatorOf } from "@/lib/core/text/translator";
import { meetingsQuery } from "@/lib/meetings/client/meetings-query";
import { meetingsText } from "@/lib/meetings/text";
import { textsOf } from "@/lib/product/texts";
import {
  insistKnown,
  readViewPage,
  type SearchParams,
} from "../../read-view-page";

type Props = { searchParams: SearchParams };

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, meetingsText.words);
  return { title: text("pin.title"), description: text("lead") };
}

export default async function PinPage({ searchParams }: Props) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  // A read that fails is tried again by the screen, which says so.
  if (session.audience === "oversight")
    await Promise.allSettled([client.query(meetingsQuery())]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["meetings"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <PinScreen session={session} view={view} />
      </ProductProvider>
    </TextProvider>
  );
}
