"use client";

import { useTranslations } from "use-intl/react";
import { DueList } from "@/components/decisions/due-list";
import { MonthPicker } from "@/components/figures/month-picker";
import { PageFrame } from "@/components/frame/page-frame";
import { ButtonLink } from "@/components/ui/button-link";
import { hrefIn } from "@/lib/core/text/locale";
import { SectionCard } from "@/components/frame/section-card";
import { SavedLines } from "@/components/lists/saved-lines";
import { useLiveUpdates } from "@/components/live/use-live";
import { AreaTrail } from "@/components/view/area-trail";
import { MoveAnnouncer } from "@/components/view/move-announcer";
import { useAreaName } from "@/components/view/use-area-name";
import { useArea } from "@/components/view/use-area";
import { useView, ViewProvider } from "@/components/view/view-context";
import type { SessionReply } from "@/lib/core/access/contract";
import { isWithin } from "@/lib/core/domain/area-code";
import { addMonths } from "@/lib/core/domain/month-steps";
import { useFormats } from "@/lib/core/text/formats";
import { fiveIndicators } from "@/lib/start/client/main-indicators";
import { ChangedTable } from "./changed-table";
import { MyMonths } from "./my-months";
import { MyTasks } from "./my-tasks";
import { SentenceCard } from "./sentence-card";
import { WaitingFindings } from "./waiting-findings";
import { WhatWaits } from "./what-waits";

/** Where somebody begins: an operator with his months, a planner with what changed and what waits, everybody else with five sentences. */
export function StartScreen({ session }: { session: SessionReply }) {
  return (
    <ViewProvider session={session}>
      <Screen session={session} />
    </ViewProvider>
  );
}

function Screen({ session }: { session: SessionReply }) {
  useLiveUpdates();
  const text = useTranslations("start");
  const formats = useFormats();
  const { view } = useView();
  const { data } = useArea();
  const area = data?.code === view.area ? data.name : view.area;
  const role = session.user?.role ?? "stranger";
  const month = formats.month(view.month);
  return (
    <PageFrame
      session={session}
      title={text("title")}
      lead={text(`lead.${role}`, { area, month })}
      controls={
        <div className="flex min-w-0 flex-1 items-center lg:gap-x-2">
          <AreaTrail />
          <MonthPicker />
        </div>
      }
    >
      {role === "operator" ? <OperatorsParts /> : null}
      {role === "planner" || role === "admin" ? <PlannersParts /> : null}
      <SectionCard
        id="sentences"
        heading={text("sentences.heading")}
        note={`${area} · ${month}`}
        actions={
          <ButtonLink size="sm" href={hrefIn(formats.locale, "/?tour=1")}>
            {text("tour.start")}
          </ButtonLink>
        }
      >
        <ul className="flex flex-col divide-y divide-line">
          {fiveIndicators.map((id) => (
            <SentenceCard key={id} id={id} />
          ))}
        </ul>
      </SectionCard>
      <MoveAnnouncer title={`${text("title")}: ${area}, ${month}`} />
    </PageFrame>
  );
}

/** What is his to do, in the area that he answers for, whatever area he looks at. */
function OperatorsParts() {
  const text = useTranslations("start");
  const { view, session } = useView();
  const areas = session.user?.areas ?? [];
  const own =
    areas.find((one) => isWithin(view.area, one)) ?? areas[0] ?? view.area;
  const name = useAreaName(own);
  return (
    <>
      <SectionCard id="months" heading={text("months.heading")} note={name}>
        <MyTasks area={own} />
        <MyMonths area={own} name={name} />
      </SectionCard>
      <SectionCard id="due" heading={text("due.heading")} note={name}>
        <DueList area={own} />
      </SectionCard>
      <SectionCard id="findings" heading={text("findings.mine")} note={name}>
        <WaitingFindings area={own} name={name} as="operator" />
      </SectionCard>
    </>
  );
}

function PlannersParts() {
  const text = useTranslations("start");
  const formats = useFormats();
  const { view } = useView();
  const { data: area } = useArea();
  const before = formats.month(addMonths(view.month, -1));
  return (
    <>
      <SectionCard
        id="waits"
        heading={text("waits.heading")}
        note={formats.month(view.month)}
      >
        <WhatWaits />
      </SectionCard>
      <SectionCard id="due" heading={text("due.heading")}>
        <DueList area={view.area} />
      </SectionCard>
      <SectionCard id="findings" heading={text("findings.heading")}>
        <WaitingFindings
          area={view.area}
          name={area?.name ?? view.area}
          as="planner"
        />
      </SectionCard>
      <SectionCard
        id="lists"
        heading={text("lists.heading")}
        actions={
          <ButtonLink size="sm" href={hrefIn(formats.locale, "/daftar")}>
            {text("lists.open")}
          </ButtonLink>
        }
      >
        <SavedLines />
      </SectionCard>
      <SectionCard
        id="changed"
        heading={text("changed.heading")}
        note={text("changed.note", { month: before })}
      >
        <ChangedTable />
      </SectionCard>
    </>
  );
}
