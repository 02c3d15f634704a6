"use client";

import { useQuery } from "@tanstack/react-query";
import { useTranslations } from "use-intl/react";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { lifeCycleQuery } from "@/lib/fields/client/queries";
import { FieldsFrame } from "./fields-frame";
import { FieldsRead } from "./fields-read";
import { LifeAreas } from "./life-areas";
import { LifeStrip } from "./life-strip";

/** The stages of life, of the whole area and of each area inside it. */
export function LifeScreen({ session }: { session: SessionReply }) {
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
      title={text("life.title")}
      lead={text("life.lead")}
      pageTitle="life.pageTitle"
    >
      <Content />
    </FieldsFrame>
  );
}

function Content() {
  const { view } = useView();
  const read = useQuery(lifeCycleQuery(view.area, view.level, view.month));
  return (
    <FieldsRead read={read}>
      {(reply) => (
        <>
          <LifeStrip reply={reply} />
          <LifeAreas reply={reply} />
        </>
      )}
    </FieldsRead>
  );
}
