import type { Audience } from '../../facts/cell.ts';
import type { Veil } from '../privacy/veil.ts';
import type { SectionName } from '../sections.ts';
import type { JsonSchema } from './answer-schema.ts';
import type { FencedText } from './text-lines.ts';

/** A prompt that is ready to be sent, and what is needed to read the answer. */
export type Prompt = {
  readonly section: SectionName;
  readonly version: string;
  readonly audience: Audience;
  readonly system: string;
  readonly user: string;
  /** What fences the data in it: no two prompts share one, so it is left out where prompts are compared. */
  readonly marker: string;
  /** What hides people in it, and names them again in the answer. */
  readonly veil: Veil;
  readonly schema: JsonSchema;
  /** The facts that it offers to cite, by their real ids. */
  readonly factIds: readonly string[];
  /** The texts in it, by the ids that it gives them. */
  readonly texts: ReadonlyMap<string, FencedText>;
};
