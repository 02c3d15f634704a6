"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { PageFrame } from "@/components/frame/page-frame";
import { SubmissionDesk } from "./submission-desk";
import { SubmissionGate } from "@/components/submissions/submission-gate";
import { SubmissionHistory } from "@/components/submissions/submission-history";
import { SubmissionRefused } from "@/components/submissions/submission-refused";
import { SubmissionTabs } from "@/components/submissions/submission-tabs";
import type { Scope } from "@/components/submissions/scope";

type User = NonNullable<SessionReply["user"]>;

/** Sending a month, for those whose task this is. Others are told whose task it is. */
export function SubmissionScreen({ session }: { session: SessionReply }) {
  const text = useTranslations("reports");
  const { user } = session;
  const areas = user ? areasOf(user, session.province.code) : [];
  const [first] = areas;
  return (
    <PageFrame session={session} title={text("title")} lead={text("lead")}>
      <SubmissionTabs current="/submit" />
      {first === undefined ? (
        <SubmissionGate user={user} path="/submit" />
      ) : (
        <Desk session={session} areas={areas} first={first} />
      )}
    </PageFrame>
  );
}

/** The areas that a person may send for. The administrator may send for the whole province. */
function areasOf({ role, areas }: User, province: AreaCode): AreaCode[] {
  if (role === "admin") return [province];
  return role === "operator" ? areas : [];
}

function Desk({
  session,
  areas,
  first,
}: {
  session: SessionReply;
  areas: readonly AreaCode[];
  first: AreaCode;
}) {
  const [scope, setScope] = useState<Scope>({
    area: first,
    month: Month.parse(session.latestMonth),
  });
  return (
    <>
      <SubmissionDesk
        session={session}
        areas={areas}
        scope={scope}
        onScope={setScope}
      />
      <SubmissionRefused area={scope.area} />
      <SubmissionHistory {...scope} />
    </>
  );
}
