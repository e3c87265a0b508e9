/** Thrown when a picture can't be made the way that it was asked for. */
export class RenderError extends Error {
  /** The words that would have been right. */
  readonly known: readonly string[];
  /** The option that can't be used as it is, said by the caller or by the file. */
  readonly option?: string;

  constructor(message: string, known: readonly string[] = [], option?: string) {
    super(message);
    this.name = 'RenderError';
    this.known = known;
    if (option !== undefined) this.option = option;
  }
}
