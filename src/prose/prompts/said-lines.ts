import type { Dossier } from '../../dossier/dossier.ts';
import type { EventKind } from '../../dossier/event.ts';
import type { Param, Point, Question } from '../../dossier/point.ts';
import { joinSentences } from '../../facts/print/join-sentences.ts';
import type { Locale } from '../../facts/print/locale.ts';
import { printCode } from '../../facts/print/vocabulary.ts';
import type { Params, Say } from '../catalogue/say.ts';
import { writeFlips } from '../offline/flips.ts';
import type { Veil } from '../privacy/veil.ts';

type Coded = { readonly code: string; readonly params: Readonly<Record<string, Param>> };

/** Says a code of the catalogue for a prompt, or nothing where the catalogue has no words for it. */
export type SayForPrompt = (code: string, params?: Params) => string | null;

/** Sentences of the catalogue with people hidden; what was escaped for a document is plain text again. */
export function sayForPrompt(say: Say, codes: ReadonlySet<string>, veil: Veil): SayForPrompt {
  const sayOne = (code: string, params?: Params) => (codes.has(code) ? say(code, params) : null);
  return (code, params) => {
    const said = sayOne(code, params) ?? sayOne(`${code}.bare`, params);
    return said === null ? null : hideReferences(veil.hide(said.replace(/\\([!-/:-@[-`{-~])/g, '$1')), veil);
  };
}

function hideReferences(text: string, veil: Veil): string {
  return text.replace(/\[\[([^\s[\]|]+)/gu, (_, id: string) => `[[${veil.hideId(id)}`);
}

/** What is worth saying, heaviest first; a risk with what the planner would do about it. */
export function pointLines(points: readonly Point[], say: SayForPrompt): readonly object[] {
  return points.flatMap(({ code, side, weight, params }) => {
    const what = say(`health.${side}.${code}`, params) ?? say(`front.${side}.${code}`, params);
    const mitigation = side === 'risk' ? say(`health.mitigation.${code}`, params) : null;
    if (what === null) return [];
    return [{ weight: Math.round(weight), side, what, ...(mitigation === null ? {} : { mitigation }) }];
  });
}

export function questionLines(
  questions: readonly Question[],
  say: SayForPrompt,
  pseudonymOf: Veil['pseudonymOf'],
): readonly object[] {
  return questions.flatMap(({ code, ask, params }) => {
    const question = say(`ask.${code}`, params);
    if (question === null) return [];
    return [{ question, ...(ask === null ? {} : { ask: pseudonymOf(ask) ?? '[CONTACT]' }) }];
  });
}

/** An event as the timeline tells it: its date can be cited by the id at its end. */
export type TimelineLine = readonly [date: string, what: string, id: string];

/** What has happened and what is to come, in its order, as far as a section has a use for it. */
export function timelineLines(
  { events }: Dossier,
  kinds: ReadonlySet<EventKind>,
  say: SayForPrompt,
  hideId: Veil['hideId'],
): readonly TimelineLine[] {
  return events
    .filter(({ kind }) => kinds.has(kind))
    .flatMap(({ code, params, date }): readonly TimelineLine[] => {
      const what = say(`event.${code}`, params);
      return date.value === null || what === null ? [] : [[date.value, what, hideId(date.id)]];
    });
}

/** Sources that contradict each other, what the customer still waits for, falls with what came before, and their case. */
export function findingLines(dossier: Dossier, say: SayForPrompt, locale: Locale) {
  const saidOf = (prefix: string, items: readonly Coded[]): readonly object[] =>
    items.flatMap(({ code, params }) => {
      const what = say(`${prefix}.${code}`, params);
      return what === null ? [] : [{ what }];
    });
  return {
    conflicts: dossier.conflicts.flatMap(({ code, params, used, why }) => {
      const what = say(`conflict.${code}`, params);
      const words = {
        used: printCode(used, 'conflictUsed', locale),
        why: printCode(why, 'conflictWhy', locale),
      };
      return what === null ? [] : [{ what, ...words }];
    }),
    stops: saidOf(
      'deal',
      dossier.negotiation.stops.map((stop) => ({ ...stop, code: `stop.${stop.code}` })),
    ),
    promises: saidOf('promise', dossier.openPromises),
    sequences: dossier.sequences.flatMap(({ movement, precursors }) => {
      const what = say(`event.${movement.code}`, movement.params);
      const before = precursors.flatMap(({ code, params }) => say(`sequence.${code}`, params) ?? []);
      return what === null || before.length === 0 ? [] : [{ what, before: joinSentences(before) }];
    }),
    mirror: dossier.mirror.flatMap(({ code, params, answer }) => {
      const they = say(`mirror.point.${code}`, params);
      const we = say(`mirror.${answer.stance}.${answer.code}`, answer.params);
      return they === null ? [] : [{ they, ...(we === null ? {} : { [answer.stance]: we }) }];
    }),
    flips: writeFlips({ dossier, say }).map((what) => ({ what })),
  };
}
