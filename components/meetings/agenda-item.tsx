"use client";

import { useState, type KeyboardEvent } from "react";
import { useTranslations } from "use-intl/react";
import { Button } from "@/components/ui/button";
import { cx } from "@/components/ui/class-names";
import { ChevronDown, Lines } from "@/components/ui/icons";
import type { SessionReply } from "@/lib/core/access/contract";
import { useFormats } from "@/lib/core/text/formats";
import type { DeskSlide } from "@/lib/meetings/client/agenda-desk";
import type { Meeting } from "@/lib/meetings/contract";
import { SlideEditor } from "./slide-editor";
import { useSlideTitle } from "./use-slide-title";

type ItemProps = {
  session: SessionReply;
  meeting: Meeting;
  slide: DeskSlide;
  at: number;
  count: number;
  mayChange: boolean;
  isDragged: boolean;
  onDrag: (at: number | null) => void;
  onOver: () => void;
  onMove: (to: number) => void;
  onChange: (part: Partial<DeskSlide>) => void;
  onRemove: () => void;
};

/** An item of the agenda: dragged by its handle, moved by its buttons or by Alt with an arrow key, opened to be edited. */
export function AgendaItem(props: ItemProps) {
  const { slide, at, mayChange, isDragged, onMove, onOver } = props;
  const [isOpen, setOpen] = useState(false);
  const press = (event: KeyboardEvent<HTMLLIElement>) => {
    if (!mayChange || !event.altKey) return;
    if (event.key !== "ArrowUp" && event.key !== "ArrowDown") return;
    event.preventDefault();
    onMove(at + (event.key === "ArrowUp" ? -1 : 1));
  };
  return (
    // eslint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- shortcuts: each has a button inside, which the keyboard reaches
    <li
      onKeyDown={press}
      onDragOver={(event) => {
        event.preventDefault();
        onOver();
      }}
      className={cx("py-3 first:pt-0", isDragged && "opacity-50")}
    >
      <Line {...props} isOpen={isOpen} onOpen={setOpen} />
      {isOpen ? (
        <SlideEditor {...props} slide={slide} onDone={() => setOpen(false)} />
      ) : null}
    </li>
  );
}

type LineProps = ItemProps & {
  isOpen: boolean;
  onOpen: (isOpen: boolean) => void;
};

function Line(props: LineProps) {
  const { slide, at, mayChange, onDrag } = props;
  const text = useTranslations("meetings");
  const { number } = useFormats();
  const title = useSlideTitle()(slide);
  return (
    <div className="flex flex-wrap items-center gap-x-3 gap-y-1">
      {mayChange ? (
        <span
          draggable
          onDragStart={() => onDrag(at)}
          onDragEnd={() => onDrag(null)}
          title={text("agenda.drag", { title })}
          className="flex size-8 shrink-0 cursor-grab items-center justify-center rounded-control text-muted hover:bg-sunken max-sm:hidden"
        >
          <Lines />
        </span>
      ) : null}
      <span className="figures w-6 shrink-0 text-right text-muted">
        {number(at + 1)}
      </span>
      <span className="min-w-40 flex-1 basis-40">
        <span className="font-semibold wrap-anywhere">{title}</span>
        <span className="figures block text-13 text-muted">
          {text("agenda.minutes", { count: number(slide.minutes) })}
          {slide.notes === "" ? "" : ` · ${text("agenda.hasNotes")}`}
        </span>
      </span>
      {mayChange ? <Buttons {...props} title={title} /> : null}
    </div>
  );
}

/** Up, down, edit, remove. */
function Buttons({
  at,
  count,
  title,
  isOpen,
  onOpen,
  onMove,
  onRemove,
}: LineProps & { title: string }) {
  const text = useTranslations("meetings");
  return (
    <span className="ml-auto flex items-center gap-1">
      <Button
        size="icon"
        variant="quiet"
        aria-label={text("agenda.up", { title })}
        aria-disabled={at === 0}
        onClick={() => onMove(at - 1)}
      >
        <ChevronDown className="rotate-180" />
      </Button>
      <Button
        size="icon"
        variant="quiet"
        aria-label={text("agenda.down", { title })}
        aria-disabled={at === count - 1}
        onClick={() => onMove(at + 1)}
      >
        <ChevronDown />
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-expanded={isOpen}
        aria-label={text("agenda.editFor", { title })}
        onClick={() => onOpen(!isOpen)}
      >
        {text("agenda.edit")}
      </Button>
      <Button
        size="sm"
        variant="quiet"
        aria-label={text("agenda.removeFor", { title })}
        onClick={onRemove}
      >
        {text("agenda.remove")}
      </Button>
    </span>
  );
}
