import { describe, expect, it } from 'vitest';
import type { Dossier } from '../../src/dossier/dossier.ts';
import type { StyleCode } from '../../src/dossier/people.ts';
import { styleCard } from '../../src/engine/people/style.ts';
import { callSteps } from '../../src/prose/call-steps.ts';
import { writeOffline } from '../../src/prose/offline/write-offline.ts';
import { loadLanguage } from '../../src/templating/load-language.ts';
import { fixtureDossiers } from '../support/books.ts';

const northwind = fixtureDossiers('northwind');
const harbor = northwind.get('A-1041');
const solstice = northwind.get('A-1073');
const taishan = fixtureDossiers('taishan').get('TS-001');
const lapsed = fixtureDossiers('sparse').get('P-04');
if (!harbor || !solstice || !taishan || !lapsed) throw new Error('no dossier');

const { sentences, locale } = await loadLanguage('en');
const callOf = (dossier: Dossier) => writeOffline(dossier, sentences, locale).call;
const stepOf = (dossier: Dossier, name: string) => callOf(dossier).steps.find((step) => step.name === name);

/** The same account with everybody tagged with a style. */
function styled(dossier: Dossier, code: StyleCode): Dossier {
  return { ...dossier, people: dossier.people.map((person) => ({ ...person, styleCard: styleCard(code) })) };
}

describe('the talk track of the renewal call', () => {
  it('goes in its order, from the person to the next step', () => {
    expect(callOf(taishan).steps.map(({ name }) => name)).toEqual(callSteps);
  });

  it('calls who decides, and asks who follows somebody who left', () => {
    expect(callOf(harbor).introduction).toContain('Call Gregory Tan, CFO.');
    expect(stepOf(harbor, 'confirm')?.lines.join(' ')).toContain(
      'Dana Whitfield left on [[person.c-101.leftOn]]',
    );
  });

  it('names no price while a grave ticket is open', () => {
    const offer = stepOf(harbor, 'offer');
    expect(offer?.lines.join(' ')).not.toContain('negotiation.');
    expect(offer?.notes[0]).toBe(
      'Name no price in this call: a grave ticket is open, and it is settled first.',
    );
    expect(stepOf(solstice, 'offer')?.lines.join(' ')).toContain('[[negotiation.opening]]');
  });

  it('says what was promised to the person before what we offer', () => {
    expect(stepOf(taishan, 'guidance')?.lines[0]).toMatch(
      /^I promised you this for \[\[.*\]\], and it is late/,
    );
  });

  it('takes tone and order from the style card, and no number', () => {
    const figures = (code: StyleCode) =>
      new Set(
        [...(stepOf(styled(solstice, code), 'offer')?.lines.join(' ') ?? '').matchAll(/\[\[([^\]|]+)/g)].map(
          ([, id]) => id,
        ),
      );
    const price = (code: StyleCode) =>
      stepOf(styled(solstice, code), 'offer')?.lines.findIndex((line) =>
        line.includes('negotiation.opening'),
      );
    expect(price('thrifty')).toBe(0);
    expect(price('neutral')).toBeGreaterThan(0);
    for (const code of ['neutral', 'eagle', 'careful', 'thrifty', 'hurried', 'argumentative'] as const) {
      expect(figures(code), code).toContain('negotiation.opening');
      expect(styled(solstice, code).ledger, code).toBe(solstice.ledger);
    }
    const greetings = new Set(
      (['neutral', 'eagle', 'careful', 'argumentative'] as const).map(
        (code) => stepOf(styled(solstice, code), 'confirm')?.lines[0],
      ),
    );
    expect(greetings.size).toBe(4);
  });

  it('asks nobody to give notice on a day that has passed', () => {
    expect(stepOf(lapsed, 'nextStep')?.notes).toEqual([]);
    expect(stepOf(lapsed, 'reason')?.lines[0]).toContain('Your contract ended on');
  });

  it('closes in every way in which a call can end', () => {
    const { closings } = callOf(lapsed);
    expect(closings.map(({ outcome }) => outcome)).toEqual(['A', 'B', 'C', 'D', 'E', 'F']);
    expect(closings[1]?.next).toContain('[[call.nextDays.B]]');
    expect(closings[5]?.next).toContain('the same day');
  });
});
