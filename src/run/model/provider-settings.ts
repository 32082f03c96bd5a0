import type { Secret } from '../secret.ts';

/** Where requests go, and the key that goes along. */
export type Endpoint =
  | { readonly kind: 'openai'; readonly baseUrl: string; readonly key: Secret | null }
  | { readonly kind: 'azure'; readonly endpoint: string; readonly apiVersion: string; readonly key: Secret };

/** How a server is asked for JSON, from the strictest to the plainest. */
export const answerFormats = ['json_schema', 'json_object', 'text'] as const;
export type AnswerFormat = (typeof answerFormats)[number];

export type ProviderSettings = {
  readonly endpoint: Endpoint;
  readonly model: string;
  /** The form to begin with; a server that refuses it is asked for the next. */
  readonly format: AnswerFormat;
  /** Null leaves it to the server: some models take none. */
  readonly temperature: number | null;
  readonly maxOutputTokens: number;
  readonly maxAnswerBytes: number;
  readonly requestSeconds: number;
  /** For a request with all of its retries. */
  readonly deadlineSeconds: number;
  readonly retries: number;
  /** The longest pause before a retry, whatever the server asks for. */
  readonly longestPauseSeconds: number;
};

/** What a provider needs of the world. */
export type ProviderEffects = {
  readonly fetch: typeof fetch;
  /** 0–1, so that many who were turned away do not come back at once. */
  readonly random: () => number;
  /** Milliseconds since any fixed moment. */
  readonly now: () => number;
  readonly sleep: (milliseconds: number) => Promise<void>;
};
