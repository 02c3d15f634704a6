import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { LiveReads } from "@/components/live/live-reads";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { SubmissionListScreen } from "@/components/submissions/submission-list-screen";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { translatorOf } from "@/lib/core/text/translator";
import { textsOf } from "@/lib/product/texts";
import { submissionsText } from "@/lib/submissions/text";
import { readViewPage, type SearchParams } from "../read-view-page";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, submissionsText.words);
  return { title: text("list.title"), description: text("list.lead") };
}

export default async function SubmissionsPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, locale } = await readViewPage(searchParams);
  // The names of the regencies; if this read fails, the filter tries again.
  await Promise.allSettled([client.query(areaQuery(session.province.code))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["submissions"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <SubmissionListScreen session={session} />
        {session.user ? <LiveReads session={session} /> : null}
      </ProductProvider>
    </TextProvider>
  );
}
