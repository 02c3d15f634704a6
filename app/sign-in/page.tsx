import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { headers } from "next/headers";
import { SignInScreen } from "@/components/accounts/sign-in-screen";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { textsOf } from "@/lib/product/texts";
import { returnPath } from "@/lib/accounts/client/return-path";
import { openServerQueries } from "@/lib/core/client/server-queries";
import { sessionQuery } from "@/lib/core/access/client/session-query";
import { hrefIn, localeOf } from "@/lib/core/text/locale";
import { translatorOf } from "@/lib/core/text/translator";
import { accountsText } from "@/lib/accounts/text";

async function readLocale() {
  return localeOf((await headers()).get("x-pantau-lang"));
}

export async function generateMetadata(): Promise<Metadata> {
  return {
    title: translatorOf(await readLocale(), accountsText.words)("title"),
  };
}

export default async function SignInPage({
  searchParams,
}: {
  searchParams: Promise<Record<string, string | string[] | undefined>>;
}) {
  const { from, ended } = await searchParams;
  const client = openServerQueries((await headers()).get("cookie"));
  const session = await client.query(sessionQuery());
  const locale = await readLocale();
  const back = returnPath(typeof from === "string" ? from : null);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["accounts"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <SignInScreen
          session={session}
          back={hrefIn(locale, back)}
          hasEnded={ended === "1"}
        />
      </ProductProvider>
    </TextProvider>
  );
}
