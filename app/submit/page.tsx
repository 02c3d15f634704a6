import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { LiveReads } from "@/components/live/live-reads";
import { SubmissionScreen } from "@/components/reports/submission-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { boardQuery } from "@/lib/submissions/client/board-query";
import { readAsked } from "@/lib/submissions/client/submit-address";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { Month } from "@/lib/core/domain/month";
import { localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { reportsText } from "@/lib/reports/text";
import type { SearchParams } from "../read-view-page";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

/** If a read fails here, its panel tries again and says so. */
const toldByItsPanel = () => undefined;

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translatorOf(await readLocale(), reportsText.words)("title"),
  };
}

/** Names and deadline are read here. What was sent before is read by other panels, which say so if that fails. */
export default async function SubmitPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const asked = readAsked(await searchParams);
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  const { code, utcOffsetHours } = session.province;
  const month = Month.parse(session.latestMonth);
  if (session.user)
    await Promise.all([
      client.query(areaQuery(code)).catch(toldByItsPanel),
      client.query(boardQuery(code, "regency", month)).catch(toldByItsPanel),
    ]);
  return (
    <TextProvider
      locale={await readLocale()}
      messages={textsOf(await readLocale(), ["reports"])}
      utcOffsetHours={utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <SubmissionScreen session={session} asked={asked} />
        {session.user ? <LiveReads session={session} /> : null}
      </ProductProvider>
    </TextProvider>
  );
}
