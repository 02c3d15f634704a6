import Papa from "papaparse";

export type FilledTemplate = { csv: string; rows: number };

/** Overrides of single cells, by the row of the file (the headings are rows 1 and 2) and the code of the column. */
export type Mistakes = Record<number, Record<string, string>>;

const counts = {
  open_days: 1,
  kader_registered: 6,
  kader_active: 6,
  s_target: 50,
  k_card: 50,
  d_weighed: 45,
  n_gained: 30,
  t_not_gained: 8,
  o_absent_last_month: 4,
  b_first_time: 3,
};

/** Fills a downloaded CSV template the way an operator would: every posyandu the same plausible month, then the mistakes. */
export function fillTemplate(
  template: string,
  mistakes: Mistakes = {},
): FilledTemplate {
  const { data, meta } = Papa.parse<string[]>(template.trim());
  const [names = [], codes = [], ...posyandu] = data;
  const rows = posyandu.map((row, index) => {
    const entered: Record<string, string | number> = {
      ...counts,
      ...mistakes[index + 3],
    };
    return row.map((cell, column) => entered[codes[column] ?? ""] ?? cell);
  });
  return {
    csv: Papa.unparse([names, codes, ...rows], { delimiter: meta.delimiter }),
    rows: rows.length,
  };
}

/** The same form with twenty more children to be weighed wherever there is a count of them. */
export function withMoreChildren(filled: string): string {
  const { data, meta } = Papa.parse<string[]>(filled.trim());
  const at = data[1]?.indexOf("s_target") ?? -1;
  const rows = data.map((row, index) =>
    row.map((cell, column) =>
      index > 1 && column === at && cell !== ""
        ? String(Number(cell) + 20)
        : cell,
    ),
  );
  return Papa.unparse(rows, { delimiter: meta.delimiter });
}
