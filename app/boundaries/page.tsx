import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { BoundariesScreen } from "@/components/boundaries/boundaries-screen";
import { RegistryImport } from "@/components/registry/registry-import";
import { LiveReads } from "@/components/live/live-reads";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { boundariesText } from "@/lib/boundaries/text";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translatorOf(await readLocale(), boundariesText.words)("title"),
  };
}

export default async function BoundariesPage() {
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  return (
    <TextProvider
      locale={await readLocale()}
      messages={textsOf(await readLocale(), ["boundaries", "registry"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <BoundariesScreen session={session}>
          <RegistryImport />
        </BoundariesScreen>
        {session.user ? <LiveReads session={session} /> : null}
      </ProductProvider>
    </TextProvider>
  );
}
