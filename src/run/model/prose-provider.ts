import type { SectionName } from '../../prose/sections.ts';

/** One turn of a conversation with a model. */
export type ChatMessage = { readonly role: 'system' | 'user' | 'assistant'; readonly content: string };

export type ProseRequest = {
  readonly section: SectionName;
  readonly messages: readonly ChatMessage[];
  /** What the answer has to look like, for servers that can be held to it. */
  readonly schema: Readonly<Record<string, unknown>>;
  /** A hash of the conversation without what fences its data: by it answers are kept and found again. */
  readonly key: string;
};

export type Usage = {
  readonly inputTokens: number;
  /** The part of the input that the server had kept. */
  readonly cachedInputTokens: number;
  readonly outputTokens: number;
};

/** Why a model stopped: done, at its limit, because it would not, or because its owner would not. */
export type FinishReason = 'stop' | 'length' | 'refusal' | 'filtered';

export type ProseAnswer = {
  readonly kind: 'answer';
  readonly text: string;
  /** Null where the server does not say. */
  readonly usage: Usage | null;
  readonly model: string;
  readonly finishReason: FinishReason;
  /** Where it came from: only what was sent costs something. */
  readonly origin: 'sent' | 'cached' | 'replayed';
};

export type FailureCode =
  | 'unauthorised'
  | 'quota'
  | 'notFound'
  | 'badRequest'
  | 'tooLong'
  | 'redirected'
  | 'rateLimited'
  | 'unreachable'
  | 'timeout'
  | 'server'
  | 'malformed'
  | 'tooLarge'
  | 'notRecorded';

/** That there is no answer, and what somebody can do about it. */
export type ProviderFailure = {
  readonly kind: 'failure';
  readonly code: FailureCode;
  readonly message: string;
};

/** Whatever turns a filled prompt into an answer. It never throws: what goes wrong is a failure that says so. */
export interface ProseProvider {
  readonly complete: (request: ProseRequest) => Promise<ProseAnswer | ProviderFailure>;
}
