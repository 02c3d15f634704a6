import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { notFound } from "next/navigation";
import { TextProvider } from "@/components/frame/text-provider";
import { PosyanduScreen } from "@/components/posyandu/posyandu-screen";
import { ProductProvider } from "@/components/product/product-provider";
import { translatorOf } from "@/lib/core/text/translator";
import { posyanduQuery } from "@/lib/posyandu/client/posyandu-query";
import { posyanduText } from "@/lib/posyandu/text";
import { posyanduFindingsQuery } from "@/lib/quality/client/work-queries";
import { textsOf } from "@/lib/product/texts";
import { readViewPage, type SearchParams } from "../../read-view-page";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, posyanduText.words);
  return { title: text("title"), description: text("description") };
}

export default async function PosyanduPage({ params, searchParams }: Props) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  const { id: written } = await params;
  const id = decodeURIComponent(written);
  if (id.length > 40) notFound();
  // A read that fails is tried again by the screen, which says so; that of an id that nobody has says that.
  if (session.audience === "oversight")
    await Promise.allSettled([
      client.query(posyanduQuery(id, view.month)),
      client.query(posyanduFindingsQuery(id)),
    ]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["posyandu"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <PosyanduScreen id={id} session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
