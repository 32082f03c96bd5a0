const inspect = Symbol.for('nodejs.util.inspect.custom');

/** A key that cannot be printed by accident: whoever needs it has to ask for it by name. */
export class Secret {
  readonly #value: string;

  constructor(value: string) {
    this.#value = value;
  }

  /** The value itself, for the one header that it goes into. */
  reveal(): string {
    return this.#value;
  }

  /** A text with every occurrence of the value taken out. */
  redact(text: string): string {
    return this.#value === '' ? text : text.replaceAll(this.#value, redacted);
  }

  toString(): string {
    return redacted;
  }

  toJSON(): string {
    return redacted;
  }

  [inspect](): string {
    return redacted;
  }
}

const redacted = '[redacted]';
