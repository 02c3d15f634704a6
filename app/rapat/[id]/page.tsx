import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { AgendaScreen } from "@/components/meetings/agenda-screen";
import { PackCard } from "@/components/packs/pack-card";
import { ProductProvider } from "@/components/product/product-provider";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { translatorOf } from "@/lib/core/text/translator";
import { meetingsText } from "@/lib/meetings/text";
import { textsOf } from "@/lib/product/texts";
import { readViewPage, type SearchParams } from "../../read-view-page";
import { readMeeting } from "../read-meeting";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, meetingsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function MeetingPage({ params, searchParams }: Props) {
  const { client, session, locale } = await readViewPage(searchParams);
  const { id } = await params;
  const read = await readMeeting(client, session, id);
  // The names of areas; if this read fails, the form tries again.
  const { code } = session.province;
  await Promise.allSettled(
    [code, read?.meeting.area ?? code].map((area) =>
      client.query(areaQuery(area)),
    ),
  );
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["meetings", "packs"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <AgendaScreen id={id} session={session}>
          <PackCard id={id} session={session} />
        </AgendaScreen>
      </ProductProvider>
    </TextProvider>
  );
}
