import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { DefinitionsContent } from "@/components/definitions/definitions-content";
import { PageFrame } from "@/components/frame/page-frame";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { reasonsIn, textsOf } from "@/lib/product/texts";
import { StateMessage } from "@/components/ui/state-message";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { definitionsText } from "@/lib/definitions/text";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

export async function generateMetadata(): Promise<Metadata> {
  const text = translatorOf(await readLocale(), definitionsText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function DefinitionsPage() {
  const locale = await readLocale();
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  const text = translatorOf(locale, definitionsText.words);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["definitions"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <PageFrame session={session} title={text("title")} lead={text("lead")}>
          {session.demo ? (
            <StateMessage tone="info">{text("demo")}</StateMessage>
          ) : null}
          <DefinitionsContent locale={locale} reasons={reasonsIn(locale)} />
        </PageFrame>
      </ProductProvider>
    </TextProvider>
  );
}
