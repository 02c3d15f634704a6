"use client";

import { useState } from "react";
import { useTranslations } from "use-intl/react";
import type { SessionReply } from "@/lib/core/access/contract";
import type { AreaCode } from "@/lib/core/domain/ids";
import { Month } from "@/lib/core/domain/month";
import { PageFrame } from "@/components/frame/page-frame";
import { AskedNote } from "@/components/submissions/asked-note";
import { useAskedScope } from "@/components/submissions/use-asked-scope";
import { submitPath } from "@/lib/submissions/client/submit-address";
import type { Asked } from "@/lib/submissions/domain/asked-scope";
import { SubmissionDesk } from "./submission-desk";
import { SubmissionGate } from "@/components/submissions/submission-gate";
import { SubmissionHistory } from "@/components/submissions/submission-history";
import { SubmissionRefused } from "@/components/submissions/submission-refused";
import { SubmissionTabs } from "@/components/submissions/submission-tabs";
import type { Scope } from "@/components/submissions/scope";

type User = NonNullable<SessionReply["user"]>;

/** Sending a month, for those whose task this is. Others are told whose task it is. */
export function SubmissionScreen({
  session,
  asked,
}: {
  session: SessionReply;
  asked: Asked;
}) {
  const text = useTranslations("reports");
  const { user } = session;
  const areas = user ? areasOf(user, session.province.code) : [];
  const [first] = areas;
  return (
    <PageFrame session={session} title={text("title")} lead={text("lead")}>
      <SubmissionTabs current="/submit" asked={asked} />
      {first === undefined ? (
        <SubmissionGate user={user} path={submitPath("/submit", asked)} />
      ) : (
        <Desk
          key={submitPath("/submit", asked)}
          session={session}
          areas={areas}
          first={first}
          asked={asked}
        />
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
  asked,
}: {
  session: SessionReply;
  areas: readonly AreaCode[];
  first: AreaCode;
  asked: Asked;
}) {
  const wanted = useAskedScope(session, areas, asked);
  const [scope, setScope] = useState<Scope>({
    area: wanted.area ?? first,
    month: wanted.month ?? Month.parse(session.latestMonth),
  });
  return (
    <>
      <AskedNote troubles={wanted.troubles} province={session.province.code} />
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
