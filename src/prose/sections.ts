import * as z from 'zod';
import type { CallClass } from '../dossier/call.ts';
import type { EventKind } from '../dossier/event.ts';
import type { CallStep } from './call-steps.ts';

/**
 * A passage of prose: Markdown-escaped words with figures by reference (`[[roi.cost]]`, `[[usage.x.recentChange|abs]]`).
 * It never holds a figure of its own; code prints the references.
 */
const prose = z.string().min(1);

/** What somebody wrote that the facts contradict, or that no table holds. */
const heardSchema = z.object({
  /** Word for word. */
  quote: z.string().min(1),
  /** The cell that the words stand in: `tickets.csv:4:body`. */
  where: z.string().min(1),
  /** The fact that they stand against, or bear on; null where there is none. */
  factId: z.string().nullable(),
  why: prose,
});

/** Two paragraphs; the drivers with their evidence; risks with what to do about each; what people wrote. */
const healthNarrativeSchema = z.object({
  paragraphs: z.array(prose).min(1).max(2),
  strengths: z.array(prose).max(5),
  risks: z.array(z.object({ risk: prose, mitigation: prose })).max(5),
  voices: z.array(z.object({ quote: prose, comment: prose })).max(4),
  /** Only a model reads texts closely enough for these two. */
  contradictions: z.array(heardSchema).max(4).optional(),
  signals: z.array(heardSchema).max(4).optional(),
  questions: z.array(prose).max(6),
});

/** For the customer's CFO: sees shareable facts alone. */
const roiStorySchema = z.object({
  bullets: z.array(prose).min(1).max(5),
  narrative: z.array(prose).min(1).max(2),
  anchors: z.array(prose).max(2),
  attribution: prose,
  questions: z.array(prose).max(6),
});

const competitiveRebuttalsSchema = z.object({
  positioning: prose,
  differentiators: z.array(prose).max(4),
  objections: z
    .array(z.object({ objection: prose, acknowledge: prose, differentiate: prose, evidence: prose }))
    .max(6),
  priceGap: prose.nullable(),
  whyNow: prose.nullable(),
  strongerAt: z.array(prose).max(4),
  questions: z.array(prose).max(6),
});

const expansionOpenersSchema = z.object({
  summary: prose,
  opportunities: z
    .array(
      z.object({
        title: prose,
        size: prose,
        trigger: prose,
        beneficiary: prose,
        opener: prose.nullable(),
        objections: z.array(z.object({ objection: prose, answer: prose })).max(3),
        hold: prose.nullable(),
      }),
    )
    .max(6),
  questions: z.array(prose).max(6),
});

const concessionFrameworkSchema = z.object({
  position: prose,
  opening: prose,
  target: prose,
  reservation: prose,
  ladder: z.array(prose).max(6),
  anchors: z.array(prose).max(3),
  accept: prose,
  counter: prose,
  escalate: prose,
  walk: prose,
  openingFrame: z.array(prose).length(3),
  questions: z.array(prose).max(6),
});

export const sectionSchemas = {
  healthNarrative: healthNarrativeSchema,
  roiStory: roiStorySchema,
  competitiveRebuttals: competitiveRebuttalsSchema,
  expansionOpeners: expansionOpenersSchema,
  concessionFramework: concessionFrameworkSchema,
};

export type SectionName = keyof typeof sectionSchemas;
export type Sections = { readonly [K in SectionName]: z.infer<(typeof sectionSchemas)[K]> };

export type Heard = z.infer<typeof heardSchema>;

/** The lines of the front page that the planner chose; every one is prose with references. */
export type FrontPage = {
  /** The first bold thing: the deadline that matters. */
  readonly deadline: string;
  /** What stands beside it: renewal, ARR, seats. */
  readonly facts: string;
  /** What we advise, in a few words. */
  readonly posture: string;
  readonly recommendation: string;
  /** Why, a whole sentence each, the weightiest first. */
  readonly recommendationReasons: readonly string[];
  /** Why each price is where it is; null where there is no such price. */
  readonly opening: string | null;
  readonly target: string | null;
  readonly floorOfLadder: string | null;
  readonly reservation: string | null;
  /** What has to be asked before there can be prices at all. */
  readonly pricesMissing: string | null;
  readonly anchors: readonly string[];
  readonly risks: readonly string[];
  readonly questions: readonly string[];
  readonly openingFrame: readonly string[];
};

/**
 * What the methods found, a passage each, in the words of the catalogue whoever writes the sections: a rule that decides
 * is told as it decided.
 */
export type Notes = {
  readonly usage: readonly string[];
  /** How likely they renew, and what is at stake. */
  readonly odds: readonly string[];
  readonly relationship: readonly string[];
  readonly support: readonly string[];
  readonly receivables: readonly string[];
  /** The move to a rival from the customer's side. */
  readonly switching: readonly string[];
  /** What limits the price from above. */
  readonly ceiling: readonly string[];
  /** What to answer to the ask, and why. */
  readonly advice: readonly string[];
  /** When to stop on the ladder. */
  readonly stops: readonly string[];
};

/** What disagrees in the data, a passage for each conflict that can be told, in their order. */
export type WrittenChecks = readonly { readonly id: string; readonly finding: string }[];

/** What was promised, what happened when, and falls with what came before them in time. */
export type WrittenStory = {
  readonly promises: readonly string[];
  readonly sequences: readonly string[];
  /** That the order is one in time; null where no sequence is told. */
  readonly sequenceNote: string | null;
  readonly events: readonly WrittenEvent[];
};

export type WrittenEvent = {
  /** A day or a month, ISO. */
  readonly date: string;
  readonly kind: EventKind;
  readonly isAhead: boolean;
  /** Without a full stop: an item of a list. */
  readonly what: string;
};

/** The buyer's points, the strongest first, each with what we can say to it. */
export type WrittenMirror = readonly {
  readonly point: string;
  readonly stance: 'answer' | 'concede';
  readonly answer: string;
}[];

export type WrittenCall = {
  /** Whom to call, how to speak to them, and how the last call ended. */
  readonly introduction: string | null;
  /** What to say to the customer, and notes for the caller alone. */
  readonly steps: readonly {
    readonly name: CallStep;
    readonly lines: readonly string[];
    readonly notes: readonly string[];
  }[];
  readonly closings: readonly { readonly outcome: CallClass; readonly line: string; readonly next: string }[];
};

/** Everything the offline writer has written for one brief. */
export type Written = {
  readonly front: FrontPage;
  readonly notes: Notes;
  readonly checks: WrittenChecks;
  readonly story: WrittenStory;
  /** What would move the health band, and what to ask first; a sentence each. */
  readonly flips: readonly string[];
  readonly mirror: WrittenMirror;
  readonly call: WrittenCall;
  readonly sections: Sections;
};
