"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { fieldsQuery } from "@/lib/fields/client/queries";
import { FieldsFrame } from "./fields-frame";
import { FieldsRead } from "./fields-read";
import { HeatCard } from "./heat-card";

/** The six fields of service as a heat table of areas and fields. */
export function FieldsScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  const text = useTranslations("fields");
  return (
    <FieldsFrame
      session={session}
      title={text("title")}
      lead={text("lead")}
      pageTitle="pageTitle"
    >
      <Content />
    </FieldsFrame>
  );
}

function Content() {
  const { view } = useView();
  const read = useQuery(fieldsQuery(view.area, view.level, view.month));
  return (
    <FieldsRead read={read}>{(reply) => <HeatCard reply={reply} />}</FieldsRead>
  );
}
