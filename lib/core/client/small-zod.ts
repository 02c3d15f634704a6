/**
 * What contracts use of zod, as far as a browser needs it: whether an answer fits, and why not. The build puts it in zod's place (next.config.mjs),
 * which is nine times as large, since a bundler cannot tell what nobody calls. Types come from zod itself; a test holds every contract against both.
 */

/** What does not fit, and where: `rows.3.value: expected an integer`. */
class Misfit extends Error {
  readonly path: (string | number)[] = [];
  override get message(): string {
    return `${this.path.join(".")}: expected ${String(this.cause)}`;
  }
}

function refuse(expected: string): never {
  throw new Misfit(undefined, { cause: expected });
}

/** Says of a refusal below that it is in this part. */
function within(key: string | number, error: unknown): never {
  if (error instanceof Misfit) error.path.unshift(key);
  throw error;
}

type Check = (value: unknown) => unknown;

class Schema {
  /** Takes an input apart and returns what is known of it, or refuses. */
  readonly read: (input: unknown) => unknown;
  /** Of an object: its parts. */
  readonly shape: Readonly<Record<string, Schema>> | undefined;
  /** Of an enumeration: all there are. */
  readonly values: readonly unknown[] | undefined;

  constructor(
    read: Schema["read"],
    more: Partial<Pick<Schema, "shape" | "values">> = {},
  ) {
    this.read = read;
    this.shape = more.shape;
    this.values = more.values;
  }

  check(...checks: Check[]): Schema {
    return new Schema((input) =>
      checks.reduce<unknown>((value, one) => one(value), this.read(input)),
    );
  }

  brand(): this {
    return this;
  }

  parse(input: unknown): unknown {
    return this.read(input);
  }

  safeParse(
    input: unknown,
  ): { success: true; data: unknown } | { success: false; error: Misfit } {
    try {
      return { success: true, data: this.read(input) };
    } catch (error) {
      if (error instanceof Misfit) return { success: false, error };
      throw error;
    }
  }
}

/** What an input must be to fit as it is. */
const such = (expected: string, fits: (input: unknown) => boolean) => () =>
  new Schema((input) => (fits(input) ? input : refuse(expected)));

const isText = (input: unknown) => typeof input === "string";
const isNumber = (input: unknown) =>
  typeof input === "number" && Number.isFinite(input);

export const unknown = () => new Schema((input) => input);
export const string = such("a text", isText);
export const number = such("a number", isNumber);
export const int = such("an integer", (input) => Number.isSafeInteger(input));
export const boolean = such("true or false", (x) => typeof x === "boolean");

const numberFrom = () => {
  const { read } = number();
  return new Schema((input) => read(Number(input)));
};
export const coerce = { number: numberFrom };

export function custom(fits: (input: unknown) => boolean): Schema {
  return new Schema((input) =>
    fits(input) ? input : refuse("something else"),
  );
}

const anyOf = (values: readonly unknown[]) =>
  new Schema(
    (input) =>
      values.includes(input) ? input : refuse(`one of ${values.join(", ")}`),
    { values },
  );
export const literal = (value: unknown) => anyOf([value]);
export { anyOf as enum };

export function optional(inner: Schema): Schema {
  return new Schema((input) =>
    input === undefined ? undefined : inner.read(input),
  );
}

export function nullable(inner: Schema): Schema {
  return new Schema((input) => (input === null ? null : inner.read(input)));
}

export function union(choices: readonly Schema[]): Schema {
  return new Schema((input) => {
    for (const choice of choices) {
      const { success, data } = choice.safeParse(input) as {
        success: boolean;
        data?: unknown;
      };
      if (success) return data;
    }
    return refuse("one of several kinds");
  });
}

export function array(inner: Schema): Schema {
  return new Schema((input) => {
    if (!Array.isArray(input)) return refuse("a list");
    let at = 0;
    try {
      const read: unknown[] = [];
      for (; at < input.length; at += 1) read.push(inner.read(input[at]));
      return read;
    } catch (error) {
      return within(at, error);
    }
  });
}

export function tuple(parts: readonly Schema[]): Schema {
  return new Schema((input) =>
    Array.isArray(input) && input.length === parts.length
      ? parts.map((part, at) => {
          try {
            return part.read(input[at]);
          } catch (error) {
            return within(at, error);
          }
        })
      : refuse(`${parts.length} parts`),
  );
}

type Fields = Record<string, unknown>;

function fieldsOf(input: unknown): Fields {
  return typeof input === "object" && input !== null && !Array.isArray(input)
    ? (input as Fields)
    : refuse("an object");
}

function readFields(
  fields: Fields,
  keys: readonly string[],
  schemaOf: (key: string) => Schema,
): Fields {
  const read: Fields = {};
  for (const key of keys)
    try {
      const value = schemaOf(key).read(fields[key]);
      if (value !== undefined || key in fields) read[key] = value;
    } catch (error) {
      within(key, error);
    }
  return read;
}

/** What becomes of a field that nobody has named. */
type Unnamed = "left" | "kept" | "refused";

const objectWith =
  (unnamed: Unnamed) =>
  (shape: Record<string, Schema>): Schema => {
    const keys = Object.keys(shape);
    return new Schema(
      (input) => {
        const fields = fieldsOf(input);
        const read = readFields(fields, keys, (key) => shape[key] as Schema);
        if (unnamed === "left") return read;
        const others = Object.keys(fields).filter((key) => !(key in shape));
        if (unnamed === "kept")
          for (const key of others) read[key] = fields[key];
        else if (others.length > 0) refuse(`nothing more than ${keys.join()}`);
        return read;
      },
      { shape },
    );
  };
export const object = objectWith("left");
export const looseObject = objectWith("kept");
export const strictObject = objectWith("refused");

/** With an enumeration as key, each of its values must be there, and nothing else. */
export function record(key: Schema, inner: Schema): Schema {
  return new Schema((input) => {
    const fields = fieldsOf(input);
    const all = key.values as readonly string[] | undefined;
    // A name that objects keep for themselves.
    const written = Object.keys(fields).filter((one) => one !== "__proto__");
    for (const one of written) key.read(one);
    return readFields(fields, all ?? written, () => inner);
  });
}

export function partialRecord(key: Schema, inner: Schema): Schema {
  return record(new Schema(key.read), inner);
}

/** A check is only asked about what has passed as its kind before. */
function insist(expected: string, fits: (value: never) => boolean): Check {
  return (value) => (fits(value as never) ? value : refuse(expected));
}

type Sized = { readonly length: number };
export const gte = (least: number) =>
  insist(`${least} or more`, (value: number) => value >= least);
export const lte = (most: number) =>
  insist(`${most} or less`, (value: number) => value <= most);
export const positive = () => insist("more than 0", (n: number) => n > 0);
export const nonnegative = () => gte(0);
export const multipleOf = (step: number) =>
  insist(`a multiple of ${step}`, (value: number) => value % step === 0);
export const minLength = (least: number) =>
  insist(`at least ${least}`, ({ length }: Sized) => length >= least);
export const maxLength = (most: number) =>
  insist(`at most ${most}`, ({ length }: Sized) => length <= most);
export const length = (exact: number) =>
  insist(`${exact}`, (value: Sized) => value.length === exact);
export const regex = (pattern: RegExp) =>
  insist(String(pattern), (text: string) => text.search(pattern) !== -1);
export const refine = (fits: (value: unknown) => boolean, expected?: unknown) =>
  insist(typeof expected === "string" ? expected : "something else", fits);
export const overwrite =
  (change: (text: string) => string): Check =>
  (value) =>
    change(value as string);
export const trim = () => overwrite((text) => text.trim());

const text = (expected: string, fits: (input: string) => boolean) =>
  such(expected, (input) => typeof input === "string" && fits(input));

export const uuid = text("a UUID", (input) =>
  /^([\da-f]{8}-[\da-f]{4}-[1-8][\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}|(0{8}-(0{4}-){3}0{12})|(f{8}-(f{4}-){3}f{12}))$/i.test(
    input,
  ),
);

/** A day that the calendar has. */
function isDay(input: string): boolean {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(input)) return false;
  const day = new Date(`${input}T00:00:00Z`);
  return !Number.isNaN(day.getTime()) && day.toISOString().startsWith(input);
}

export const iso = {
  date: text("a day", isDay),
  datetime: text("an instant", (input) => {
    const [day = "", time = ""] = input.split("T");
    return (
      isDay(day) &&
      input.length === day.length + 1 + time.length &&
      /^([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d+)?Z$/.test(time)
    );
  }),
};

export function url(): Schema {
  return new Schema((input) => {
    if (typeof input !== "string") return refuse("an address");
    const address = input.trim();
    return URL.canParse(address) ? address : refuse("an address");
  });
}
