import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { FollowScreen } from "@/components/follow/follow-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { translatorOf } from "@/lib/core/text/translator";
import { readCode } from "@/lib/follow/domain/stage-code";
import { followText } from "@/lib/follow/text";
import { textsOf } from "@/lib/product/texts";
import { readViewPage, type SearchParams } from "../../read-view-page";

type Props = {
  /** Six letters, or nothing where they have to be typed. */
  params: Promise<{ code?: string[] }>;
  searchParams: SearchParams;
};

export async function generateMetadata({
  searchParams,
}: Props): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, followText.words);
  return { title: text("title"), description: text("lead") };
}

/** The code in an address, which may have been typed with the gap that it is shown with. */
function readAddress(typed: string): string {
  return readCode(typed.replaceAll("%20", " ")) ?? typed;
}

/** Following a meeting, with its code or where it has to be typed. What is followed is read by the browser, which the answer gives its pass. */
export default async function FollowPage({ params, searchParams }: Props) {
  const [typed] = (await params).code ?? [];
  const { client, session, locale } = await readViewPage(searchParams);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["follow"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <FollowScreen
          code={typed === undefined ? null : readAddress(typed)}
          session={session}
        />
      </ProductProvider>
    </TextProvider>
  );
}
