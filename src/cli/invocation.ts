import type { ReadingOptions } from '../book/reading-options.ts';
import type { RenewalPeriod } from '../run/renewal-period.ts';
import type { SnapshotKind } from '../run/snapshot/render-snapshots.ts';
import type { LanguageName } from '../templating/language-names.ts';

/** What the arguments of a command line ask for, checked and complete. */
export type Invocation =
  | BriefInvocation
  | FactsInvocation
  | ExplainInvocation
  | CheckInvocation
  | BatchInvocation
  | SnapshotInvocation
  | PromptsInvocation
  | CacheInvocation
  | SchemaInvocation
  | VerifyInvocation;

/** How a run speaks. */
export type SpeechOptions = {
  readonly isQuiet: boolean;
  readonly isVerbose: boolean;
  readonly hasColor: boolean;
};

export type CommonOptions = SpeechOptions & {
  /** The book: a folder of tables or a JSON file. */
  readonly book: string;
  readonly config: string | null;
  /** A file that says how a foreign export becomes a book. */
  readonly map: string | null;
  /** What the user settles about the reading of the data. */
  readonly reading: ReadingOptions;
  /** `YYYY-MM-DD`; null stands for today. */
  readonly asOf: string | null;
};

export const formats = ['md', 'html', 'json'] as const;
export type Format = (typeof formats)[number];

/** Who writes, and what is done with a model's answers. */
export type WriterOptions = {
  readonly writer: 'auto' | 'offline' | 'llm';
  /** Null leaves it to the configuration. */
  readonly model: string | null;
  /** Whether answers are kept, and those that were kept used. */
  readonly hasCache: boolean;
  /** Folders for answers: to keep them in, or to take them from. */
  readonly record: string | null;
  readonly replay: string | null;
};

export type ModelOptions = WriterOptions & {
  /** Print what would be sent, and send nothing. */
  readonly isDryRun: boolean;
  /** A section or a sentence of the model's that was not used makes the run end with 1. */
  readonly isStrict: boolean;
};

export type BriefInvocation = CommonOptions &
  ModelOptions & {
    readonly command: 'brief';
    readonly account: string | null;
    readonly formats: readonly Format[];
    readonly out: string;
    readonly isForStdout: boolean;
    readonly language: string;
    readonly isForced: boolean;
    readonly shouldOpen: boolean;
  };

export type FactsInvocation = CommonOptions & {
  readonly command: 'facts';
  readonly account: string | null;
  readonly isJson: boolean;
  readonly isPublic: boolean;
};

export type ExplainInvocation = CommonOptions & {
  readonly command: 'explain';
  readonly account: string | null;
  readonly factId: string;
  readonly isJson: boolean;
};

export type CheckInvocation = CommonOptions & {
  readonly command: 'check';
  /** Of everything but the problems, which are in English. */
  readonly language: LanguageName;
  readonly account: string | null;
  readonly isJson: boolean;
};

export type BatchInvocation = CommonOptions &
  WriterOptions & {
    readonly command: 'batch';
    readonly period: RenewalPeriod;
    readonly formats: readonly Format[];
    readonly out: string;
    readonly language: LanguageName;
    readonly concurrency: number;
    readonly isForced: boolean;
  };

/** What `snapshot` can render. */
export const snapshotKinds = [
  'documents',
  'facts',
  'prompts',
  'portfolio',
] as const satisfies readonly SnapshotKind[];

export type SnapshotInvocation = Omit<CommonOptions, 'asOf'> & {
  readonly command: 'snapshot';
  readonly asOf: string;
  readonly dir: string;
  readonly kinds: readonly SnapshotKind[];
  readonly formats: readonly Format[];
  readonly language: LanguageName;
  readonly isUpdate: boolean;
};

export type SchemaInvocation = SpeechOptions & {
  readonly command: 'schema';
  readonly language: LanguageName;
  /** A table, `config` or `book`; null lists the tables. */
  readonly name: string | null;
  /** A starter file in place of the schema: its header, and a row that shows how it is filled in. */
  readonly starter: { readonly hasExample: boolean } | null;
};

export type PromptsInvocation = CommonOptions & {
  readonly command: 'prompts';
  readonly account: string | null;
  readonly section: string | null;
  readonly language: string;
  readonly isJson: boolean;
};

export type CacheInvocation = CommonOptions & { readonly command: 'cache' };

export type VerifyInvocation = CommonOptions & {
  readonly command: 'verify';
  readonly account: string | null;
  /** The document to check. */
  readonly file: string;
  readonly isJson: boolean;
};

/** What there is to do about a command line: run a command, or print something and end. */
export type Parsed =
  | { readonly kind: 'run'; readonly invocation: Invocation }
  | { readonly kind: 'end'; readonly exitCode: number; readonly output: string; readonly report: string };
