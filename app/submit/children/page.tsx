import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { ChildrenScreen } from "@/components/children/children-screen";
import { LiveReads } from "@/components/live/live-reads";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { areaQuery } from "@/lib/core/areas/client/area-query";
import { readAsked } from "@/lib/submissions/client/submit-address";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { childrenText } from "@/lib/children/text";
import type { SearchParams } from "../../read-view-page";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

/** If a read fails here, its panel tries again and says so. */
const toldByItsPanel = () => undefined;

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translatorOf(await readLocale(), childrenText.words)("title"),
  };
}

/** The names of regencies are read here. The queue is read by its own panel, which says so if that fails. */
export default async function ChildrenPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const asked = readAsked(await searchParams);
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  const { code, utcOffsetHours } = session.province;
  if (session.user) await client.query(areaQuery(code)).catch(toldByItsPanel);
  return (
    <TextProvider
      locale={await readLocale()}
      messages={textsOf(await readLocale(), ["children"])}
      utcOffsetHours={utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <ChildrenScreen session={session} asked={asked} />
        {session.user ? <LiveReads session={session} /> : null}
      </ProductProvider>
    </TextProvider>
  );
}
