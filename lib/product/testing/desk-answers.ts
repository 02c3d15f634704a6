import { expect } from "vitest";
import type * as z from "zod";
import { ChangeReply, RankingReply } from "@/lib/analysis/contract";
import { isAreaCode } from "@/lib/core/domain/area-code";
import { FieldsReply, LifeCycleReply } from "@/lib/fields/contract";
import type { FiguresRow } from "@/lib/figures/contract";
import { TrendsReply } from "@/lib/figures/contract";
import { KaderBoardReply } from "@/lib/kader/contract";
import { ListReply } from "@/lib/lists/contract";
import { PosyanduReply } from "@/lib/posyandu/contract";
import type { View } from "@/lib/core/client/view";
import type { ApiUnderTest } from "./api-under-test";

type Cell = Pick<View, "area" | "level" | "month" | "indicator">;
type Answer = {
  state: string;
  value?: number | undefined;
  notOpen?: true | undefined;
};

/** What the planner's pages say of an area or posyandu of a view: from where, and the answer. */
export type DeskAnswers = {
  answers: [string, Answer | undefined][];
  /** Both sides of the figure, summed over the posyandu that the list has behind it, and how many these are. */
  listed: { numerator: number; denominator: number; posyandu: number };
};

/** Asks them all of a cell; the same question is asked once. */
export function openDesk(api: ApiUnderTest) {
  const asked = new Map<string, Promise<unknown>>();
  const ask = <Reply>(
    path: string,
    schema: z.ZodType<Reply>,
    query: Record<string, string>,
  ): Promise<Reply> => {
    const url = `${path}?${new URLSearchParams(query).toString()}`;
    const known = asked.get(url) ?? read(url, schema);
    asked.set(url, known);
    return known as Promise<Reply>;
  };
  const read = async <Reply>(url: string, schema: z.ZodType<Reply>) => {
    const { status, body } = await api.get(url, "planner");
    expect(status, `${url}: ${JSON.stringify(body)}`).toBe(200);
    return schema.parse(body);
  };

  /** Pages that have an area and all areas inside it. */
  async function ofBoards(cell: Cell, code: string) {
    const { area, level, month, indicator } = cell;
    if (level === "posyandu") return [];
    const query = { area, level, month };
    const boards = await Promise.all([
      ask("/fields", FieldsReply, query),
      ask("/life-cycle", LifeCycleReply, query),
      ask("/kader/board", KaderBoardReply, query),
    ]);
    const names = ["fields", "life-cycle", "kader"];
    return boards.flatMap(({ total, rows }, place) => {
      const row = [total, ...(rows as FiguresRow[])].find(
        (one) => one.area === code,
      );
      // Each has its own indicators.
      return total.values[indicator] === undefined
        ? []
        : [[names[place] ?? "", row?.values[indicator]] as const];
    });
  }

  async function ofRanking(cell: Cell, code: string) {
    const { area, level, month, indicator } = cell;
    const query = { area, level, month, indicator };
    const { total, ranked, unranked } = await ask("/ranking", RankingReply, {
      ...query,
      order: "best",
    });
    const rows = [total, ...ranked, ...unranked];
    return rows.find((one) => one.area === code);
  }

  async function ofTrends(cell: Cell, code: string) {
    const { area, level, month, indicator } = cell;
    if (level === "posyandu" || code === area) return [];
    const query = { area, level, indicator, from: month, to: month };
    const { rows } = await ask("/trends", TrendsReply, query);
    return [
      ["trends", rows.find((one) => one.area === code)?.points[0]] as const,
    ];
  }

  /** The change of an area ends in its figure; a posyandu has its page. */
  async function ofPlace({ month, indicator }: Cell, code: string) {
    if (isAreaCode(code)) {
      const query = { area: code, month, indicator, against: "1" };
      const { after } = await ask("/change", ChangeReply, query);
      return ["change", after] as const;
    }
    const { months, indicators } = await ask(
      `/posyandu/${code}`,
      PosyanduReply,
      { month },
    );
    const history = indicators.find(({ id }) => id === indicator);
    return ["posyandu", history?.figures[months.indexOf(month)]] as const;
  }

  async function ofList({ area, month, indicator }: Cell, code: string) {
    const { rows, next } = await ask("/lists/posyandu", ListReply, {
      area: isAreaCode(code) ? code : area,
      month,
      columns: indicator,
    });
    expect(next, "the invented province fits one page").toBeNull();
    const wanted = rows.filter(({ id }) => isAreaCode(code) || id === code);
    const sum = (side: "numerator" | "denominator") =>
      wanted.reduce((all, { cells }) => all + (cells[0]?.[side] ?? 0), 0);
    return {
      one: isAreaCode(code) ? [] : [["list", wanted[0]?.cells[0]] as const],
      listed: {
        numerator: sum("numerator"),
        denominator: sum("denominator"),
        posyandu: wanted.length,
      },
    };
  }

  return async (cell: Cell, code: string): Promise<DeskAnswers> => {
    const [boards, ranking, trends, place, list] = await Promise.all([
      ofBoards(cell, code),
      ofRanking(cell, code),
      ofTrends(cell, code),
      ofPlace(cell, code),
      ofList(cell, code),
    ]);
    return {
      answers: [
        ...boards,
        ["ranking", ranking],
        ...trends,
        place,
        ...list.one,
      ] as DeskAnswers["answers"],
      listed: list.listed,
    };
  };
}
