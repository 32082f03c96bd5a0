/** An honest answer for each section, about any account of the fixtures that knows its ARR: figures by reference alone. */
export function goodAnswer(section: string | null): Readonly<Record<string, unknown>> {
  return structuredClone(answers[section ?? ''] ?? {});
}

const answers: Readonly<Record<string, Readonly<Record<string, unknown>>>> = {
  healthNarrative: {
    paragraphs: [
      'MODEL: the account pays [[contract.arr]] a year, and the reviews went by without an executive.',
      'What decides this renewal is whether the export works again. The notice date is [[contract.lastNoticeDay]].',
    ],
    strengths: ['Dispatch plans its loads with the product every day.'],
    risks: [{ risk: 'Finance is leaving the product.', mitigation: 'Show [CONTACT_6] the repaired export.' }],
    voices: [],
    contradictions: [],
    signals: [],
    questions: ['Who speaks for the budget now?'],
  },
  roiStory: {
    bullets: ['MODEL: cost is [[roi.cost]] a year, licence and own effort together.'],
    narrative: ['It began with missed delivery windows.', 'Counted carefully, it covers its cost.'],
    anchors: [],
    attribution: 'Strike any line that you doubt, and look at what is left.',
    questions: [],
  },
  competitiveRebuttals: {
    positioning: 'MODEL: a demo has been seen, and nobody has asked for a change.',
    differentiators: [],
    objections: [
      {
        objection: 'Their map is nicer.',
        acknowledge: 'It is.',
        differentiate: 'What counts here is one plan for docks and loads.',
        evidence: 'The delivery windows are met.',
      },
    ],
    priceGap: null,
    whyNow: null,
    strongerAt: ['Live tracking of carriers on a map.'],
    questions: ['What would you need in order to stay?'],
  },
  expansionOpeners: {
    summary: 'MODEL: this is not the time to talk of growth.',
    opportunities: [],
    questions: [],
  },
  concessionFramework: {
    position: 'MODEL: we are not strong, and they know it.',
    opening: 'Open at the price that the contract allows.',
    target: 'End where the value carries it.',
    reservation: 'Policy stops us there.',
    ladder: [],
    anchors: ['Missed delivery windows became fewer.'],
    accept: 'Accept what comes with a return.',
    counter: 'Counter with the next step and its return.',
    escalate: 'Escalate what is beyond your authority.',
    walk: 'Leave the door open.',
    openingFrame: ['MODEL: first the export.', 'Then what it was worth.', 'Then what next year needs.'],
    questions: [],
  },
};
