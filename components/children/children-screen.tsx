"use client";

import { useTranslations } from "use-intl/react";
import type { SessionReply, SignedIn } from "@/lib/core/access/contract";
import { levelOf, type AreaCode } from "@/lib/core/domain/area-code";
import { ChildrenDesk } from "./children-desk";
import { submitPath } from "@/lib/submissions/client/submit-address";
import type { Asked } from "@/lib/submissions/domain/asked-scope";
import { PageFrame } from "@/components/frame/page-frame";
import { SubmissionGate } from "@/components/submissions/submission-gate";
import { SubmissionTabs } from "@/components/submissions/submission-tabs";

const path = "/submit/children";

/** Sending measured children and deciding on place names, for those whose task this is. Others are told whose task it is. */
export function ChildrenScreen({
  session,
  asked,
}: {
  session: SessionReply;
  asked: Asked;
}) {
  const text = useTranslations("children");
  const { user } = session;
  const areas = user ? areasOf(user) : [];
  return (
    <PageFrame session={session} title={text("title")} lead={text("lead")}>
      <SubmissionTabs current={path} asked={asked} />
      {areas?.length === 0 ? (
        <SubmissionGate user={user} path={submitPath(path, asked)} />
      ) : (
        <ChildrenDesk
          key={submitPath(path, asked)}
          session={session}
          areas={areas}
          asked={asked}
        />
      )}
    </PageFrame>
  );
}

/** The regencies that a person may send for; null means every regency of the province. */
function areasOf({ role, areas }: SignedIn): AreaCode[] | null {
  if (role === "admin") return null;
  return role === "operator"
    ? areas.filter((code) => levelOf(code) === "regency")
    : [];
}
