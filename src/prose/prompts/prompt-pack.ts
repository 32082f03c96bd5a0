import type { SectionName } from '../sections.ts';
import type { PromptView } from './prompt-view.ts';

type FrontMatter = Readonly<Record<string, string>>;

/** The prompt of a section: one text for the task, and what its front matter says of it. */
export type SectionPrompt = {
  readonly render: (view: PromptView) => string;
  readonly frontMatter: FrontMatter;
};

/** All prompts of a language: the rules that every one of them begins with, and the task of each section. */
export type PromptPack = {
  readonly rules: (view: PromptView) => string;
  readonly repair: (view: RepairView) => string;
  readonly sections: Readonly<Record<SectionName, SectionPrompt>>;
};

/** What is wrong with an answer, for the turn in which it may be mended. */
export type RepairView = {
  readonly problems: readonly { readonly where: string; readonly found: string; readonly expected: string }[];
};
