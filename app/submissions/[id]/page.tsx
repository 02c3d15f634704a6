import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { ChildrenRecord } from "@/components/children/children-record";
import { SubmissionRecordScreen } from "@/components/submissions/submission-record";
import { LiveReads } from "@/components/live/live-reads";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { submissionQuery } from "@/lib/submissions/client/submission-query";
import { localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { submissionsText } from "@/lib/submissions/text";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

/** If a read fails here, its panel tries again and says so. */
const toldByItsPanel = () => undefined;

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translatorOf(
      await readLocale(),
      submissionsText.words,
    )("record.title"),
  };
}

export default async function SubmissionPage({
  params,
}: {
  params: Promise<{ id: string }>;
}) {
  const { id } = await params;
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  await client.query(submissionQuery(id)).catch(toldByItsPanel);
  return (
    <TextProvider
      locale={await readLocale()}
      messages={textsOf(await readLocale(), ["submissions", "children"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <SubmissionRecordScreen
          id={id}
          session={session}
          details={{ children: ChildrenRecord }}
        />
        {session.user ? <LiveReads session={session} /> : null}
      </ProductProvider>
    </TextProvider>
  );
}
