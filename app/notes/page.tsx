import { dehydrate } from "@tanstack/react-query";
import type { Metadata } from "next";
import { TextProvider } from "@/components/frame/text-provider";
import { ProductProvider } from "@/components/product/product-provider";
import { NotesScreen } from "@/components/notes/notes-screen";
import { translatorOf } from "@/lib/core/text/translator";
import { notesQuery } from "@/lib/notes/client/notes-query";
import { notesText } from "@/lib/notes/text";
import { textsOf } from "@/lib/product/texts";
import {
  insistKnown,
  readViewPage,
  type SearchParams,
} from "../read-view-page";

export async function generateMetadata({
  searchParams,
}: {
  searchParams: SearchParams;
}): Promise<Metadata> {
  const { locale } = await readViewPage(searchParams);
  const text = translatorOf(locale, notesText.words);
  return { title: text("title"), description: text("lead") };
}

export default async function NotesPage({
  searchParams,
}: {
  searchParams: SearchParams;
}) {
  const { client, session, view, locale } = await readViewPage(searchParams);
  await insistKnown(client, view);
  const { area, indicator, month } = view;
  const scope = { area, indicator, from: month, to: month, inside: false };
  // A read that fails is tried again by the screen, which says so.
  await Promise.allSettled([client.query(notesQuery(scope))]);
  return (
    <TextProvider
      locale={locale}
      messages={textsOf(locale, ["notes"])}
      utcOffsetHours={session.province.utcOffsetHours}
    >
      <ProductProvider state={dehydrate(client)}>
        <NotesScreen session={session} />
      </ProductProvider>
    </TextProvider>
  );
}
