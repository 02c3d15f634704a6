/**
 * What somebody wrote where anything may stand: a cell, a heading, the name of a sheet or of a file. Nobody checked it for names of people, so it is kept
 * apart from text of the product's own: the compiler refuses it where text is shown, JSON and logs get nothing of it, and only the rule of who may read it
 * opens it (lib/submissions/server/unchecked-text.ts).
 */
export class Unchecked<Content> {
  readonly #content: Content;

  constructor(content: Content) {
    this.#content = content;
  }

  /** The content. Asked by the rule of who may read it, and where it is written into the database. */
  reveal(): Content {
    return this.#content;
  }

  /** Whatever is made into JSON, an answer or a line of the log, says only that something stood there. */
  toJSON(): string {
    return "[unchecked]";
  }
}
