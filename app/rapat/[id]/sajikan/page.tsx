import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { LastDecisions } from "@/components/decisions/last-decisions";
import { MeetingDecisions } from "@/components/decisions/meeting-decisions";
import { WaitingChip } from "@/components/decisions/waiting-sign";
import { FollowDesk } from "@/components/follow/follow-desk";
import { TextProvider } from "@/components/frame/text-provider";
import type { StageParts } from "@/components/meetings/stage-context";
import { StageDecision } from "@/components/meetings/stage/stage-decision";
import { StageScreen } from "@/components/meetings/stage/stage-screen";
import { ProductProvider } from "@/components/product/product-provider";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { translatorOf } from "@/lib/core/text/translator";
import type { Meeting } from "@/lib/meetings/contract";
import { meetingsText } from "@/lib/meetings/text";
import { textsOf } from "@/lib/product/texts";
import { readViewPage, type SearchParams } from "../../../read-view-page";
import { readMeeting } from "../../read-meeting";

type Props = {
  params: Promise<{ id: string }>;
  searchParams: SearchParams;
};

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, meetingsText.words);
  return { title: text("present"), description: text("lead") };
}

/** What other subjects put onto the stage. */
const partsOf = (meeting: Meeting | null): StageParts => ({
  followUp: meeting ? (
    <LastDecisions
      area={meeting.area}
      month={meeting.month}
      without={meeting.id}
    />
  ) : null,
  decisions: meeting ? (
    <MeetingDecisions
      area={meeting.area}
      month={meeting.month}
      meeting={meeting.id}
    />
  ) : null,
  over: <StageDecision />,
  line: (
    <>
      <FollowDesk />
      <WaitingChip />
    </>
  ),
});

export default async function StagePage({ params, searchParams }: Props) {
  const { client, session, locale } = await readViewPage(searchParams);
  const { id } = await params;
  const read = await readMeeting(client, session, id);
  if (read !== null)
    await Promise.allSettled([client.query(areaQuery(read.meeting.area))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["meetings", "follow"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <StageScreen
          id={id}
          session={session}
          isPresenter={(await searchParams).layar === "penyaji"}
          parts={partsOf(read?.meeting ?? null)}
        />
      </ProductProvider>
    </TextProvider>
  );
}
