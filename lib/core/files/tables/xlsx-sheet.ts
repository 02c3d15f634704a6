import type {
  Cell,
  ErrorCell,
  PercentCell,
  PlainCell,
  TableRow,
} from "@/lib/core/domain/cell";
import { withoutInvisible } from "@/lib/core/domain/invisible-marks";
import type { FileLimits } from "@/lib/core/files/limits";
import { refuseFile } from "@/lib/core/files/refusal";
import { isBlankRow } from "./row-content";
import {
  addColumns,
  addMerged,
  isTrue,
  numberFrom,
  type SheetLayout,
} from "./xlsx-layout";
import { dateFromSerial, snapToMidnight, type ShownAs } from "./xlsx-styles";
import { decodeXmlText } from "./xml-text";
import {
  nextAttribute,
  packName,
  type AttributeCursor,
  type XmlScanner,
} from "./xml-scanner";

/** What the values of cells are looked up in. */
export type SheetContext = {
  strings: readonly string[];
  shownAs: readonly ShownAs[];
  is1904: boolean;
  limits: FileLimits;
};

/** A sheet under way: the rows completed so far wait in `rows` until they are taken. */
export type SheetReading = {
  scanner: XmlScanner;
  rows: TableRow[];
  state: SheetState;
};

type SheetState = {
  context: SheetContext;
  row: number;
  cells: Cell[];
  column: number;
  type: number;
  style: number;
  isFormula: boolean;
  value: PlainCell | ErrorCell | PercentCell;
  text: string;
  isPhonetic: boolean;
  isHidden: boolean;
};

const names = {
  row: packName("row"),
  c: packName("c"),
  v: packName("v"),
  f: packName("f"),
  t: packName("t"),
  is: packName("is"),
  rPh: packName("rPh"),
  col: packName("col"),
  mergeCell: packName("mergeCell"),
};
const attributes = {
  r: packName("r"),
  s: packName("s"),
  t: packName("t"),
  hidden: packName("hidden"),
};
const types = {
  n: packName("n"),
  s: packName("s"),
  str: packName("str"),
  b: packName("b"),
  e: packName("e"),
  d: packName("d"),
  inlineStr: packName("inlineStr"),
};

/** Begins to read the XML of one sheet; feed it with scanXml. */
export function createSheetReading(
  context: SheetContext,
  layout: SheetLayout = { merged: [], hiddenColumns: [] },
): SheetReading {
  const state: SheetState = {
    context,
    row: 0,
    cells: [],
    column: -1,
    type: types.n,
    style: 0,
    isFormula: false,
    value: null,
    text: "",
    isPhonetic: false,
    isHidden: false,
  };
  const rows: TableRow[] = [];
  const scanner: XmlScanner = {
    wantsText: false,
    carry: null,
    onOpen: (name, cursor) => {
      if (name === names.mergeCell) addMerged(layout, cursor);
      else if (name === names.col) addColumns(layout, cursor);
      else openElement(state, scanner, name, cursor);
    },
    onText: (bytes, from, to) => {
      takeText(state, bytes, from, to);
    },
    onClose: (name) => {
      if (name === names.row) closeRow(state, rows);
      else closeElement(state, scanner, name);
    },
  };
  return { scanner, rows, state };
}

function openElement(
  state: SheetState,
  scanner: XmlScanner,
  name: number,
  cursor: AttributeCursor,
): void {
  if (name === names.c) openCell(state, cursor);
  else if (name === names.v) openValue(state, scanner);
  else if (name === names.row) openRow(state, cursor);
  else if (name === names.f) state.isFormula = true;
  else if (name === names.t) scanner.wantsText = !state.isPhonetic;
  else if (name === names.rPh) state.isPhonetic = true;
}

function closeElement(
  state: SheetState,
  scanner: XmlScanner,
  name: number,
): void {
  if (name === names.c) closeCell(state);
  else if (name === names.v || name === names.t) scanner.wantsText = false;
  else if (name === names.rPh) state.isPhonetic = false;
}

/** Numbers of rows and cells may be left out; they then follow the one before. */
function openRow(state: SheetState, cursor: AttributeCursor): void {
  state.row += 1;
  state.cells = [];
  state.column = -1;
  state.isHidden = false;
  while (nextAttribute(cursor)) {
    if (cursor.name === attributes.hidden) state.isHidden = isTrue(cursor);
    if (cursor.name !== attributes.r) continue;
    const number = numberFrom(cursor.bytes, cursor.from, cursor.to);
    if (Number.isInteger(number) && number > 0) state.row = number;
  }
}

function openCell(state: SheetState, cursor: AttributeCursor): void {
  state.column += 1;
  state.type = types.n;
  state.style = 0;
  state.isFormula = false;
  state.value = null;
  state.text = "";
  while (nextAttribute(cursor)) {
    if (cursor.name === attributes.r)
      state.column = columnFrom(cursor, state.column);
    else if (cursor.name === attributes.s)
      state.style = numberFrom(cursor.bytes, cursor.from, cursor.to);
    else if (cursor.name === attributes.t) state.type = packSlice(cursor);
  }
}

/** A formula whose result is the empty text has a value; one without any <v> was never computed. */
function openValue(state: SheetState, scanner: XmlScanner): void {
  scanner.wantsText = true;
  if (state.type === types.str) state.value = "";
}

function packSlice(cursor: AttributeCursor): number {
  // Almost every type is one letter, and its packed name is that byte.
  if (cursor.to - cursor.from === 1) return cursor.bytes[cursor.from] ?? 0;
  return packName(cursor.bytes.toString("latin1", cursor.from, cursor.to));
}

/** Column of a reference such as AB12, counted from zero. */
function columnFrom(cursor: AttributeCursor, otherwise: number): number {
  let column = 0;
  for (let at = cursor.from; at < cursor.to; at += 1) {
    const letter = ((cursor.bytes[at] ?? 0) & 0xdf) - 64;
    if (letter < 1 || letter > 26) break;
    column = column * 26 + letter;
  }
  return column === 0 ? otherwise : column - 1;
}

function takeText(
  state: SheetState,
  bytes: Buffer,
  from: number,
  to: number,
): void {
  if (state.type === types.n && state.text === "") {
    const number = numberFrom(bytes, from, to);
    if (!Number.isNaN(number)) {
      state.value = number;
      return;
    }
  } else if (state.type === types.s) {
    state.value = sharedString(state, numberFrom(bytes, from, to));
    return;
  }
  state.text += bytes.toString("utf8", from, to);
}

function sharedString(state: SheetState, index: number): string {
  const text = state.context.strings[index];
  if (text === undefined)
    throw refuseFile("damaged-workbook", {
      part: `sharedStrings, ${String(state.row)}`,
    });
  return text;
}

function closeCell(state: SheetState): void {
  if (state.text !== "")
    state.value = valueFromText(
      state,
      withoutInvisible(decodeXmlText(state.text)),
    );
  else if (typeof state.value === "number")
    state.value = shownValue(state, state.value);
  if (!state.isFormula && (state.value === null || state.value === "")) return;
  checkCell(state);
  while (state.cells.length < state.column) state.cells.push(null);
  state.cells[state.column] = state.isFormula
    ? { formula: true, value: state.value }
    : state.value;
}

function shownValue(
  { context, style }: SheetState,
  value: number,
): PlainCell | PercentCell {
  const shown = context.shownAs[style];
  if (shown === "percent") return { percent: value };
  return shown === "date"
    ? (dateFromSerial(value, context.is1904) ?? value)
    : value;
}

function valueFromText(state: SheetState, text: string): PlainCell | ErrorCell {
  if (state.type === types.b)
    return text.trim() === "1" || text.trim() === "true";
  if (state.type === types.e) return { error: text };
  if (state.type !== types.d)
    return text.trim() === "" && state.type === types.n ? null : text;
  const date = new Date(
    /Z|[+-]\d\d:?\d\d$/.test(text) || !text.includes("T") ? text : `${text}Z`,
  );
  return Number.isNaN(date.getTime())
    ? text
    : new Date(snapToMidnight(date.getTime()));
}

function checkCell(state: SheetState): void {
  const { columns, cellLength } = state.context.limits;
  if (state.column >= columns)
    throw refuseFile("too-many-columns", { row: state.row, limit: columns });
  if (typeof state.value === "string" && state.value.length > cellLength)
    throw refuseFile("cell-too-long", { row: state.row, limit: cellLength });
}

function closeRow(state: SheetState, rows: TableRow[]): void {
  if (!isBlankRow(state.cells))
    rows.push(
      state.isHidden
        ? { number: state.row, cells: state.cells, isHidden: true }
        : { number: state.row, cells: state.cells },
    );
  state.cells = [];
}
