import document from '../../../templates/locales/en/document.json' with { type: 'json' };
import format from '../../../templates/locales/en/format.json' with { type: 'json' };
import labels from '../../../templates/locales/en/labels.json' with { type: 'json' };
import methods from '../../../templates/locales/en/methods.json' with { type: 'json' };
import reasons from '../../../templates/locales/en/reasons.json' with { type: 'json' };
import call from '../../../templates/locales/en/sentences/call.json' with { type: 'json' };
import checks from '../../../templates/locales/en/sentences/checks.json' with { type: 'json' };
import front from '../../../templates/locales/en/sentences/front.json' with { type: 'json' };
import health from '../../../templates/locales/en/sentences/health.json' with { type: 'json' };
import market from '../../../templates/locales/en/sentences/market.json' with { type: 'json' };
import mirror from '../../../templates/locales/en/sentences/mirror.json' with { type: 'json' };
import negotiation from '../../../templates/locales/en/sentences/negotiation.json' with { type: 'json' };
import relations from '../../../templates/locales/en/sentences/relations.json' with { type: 'json' };
import story from '../../../templates/locales/en/sentences/story.json' with { type: 'json' };
import value from '../../../templates/locales/en/sentences/value.json' with { type: 'json' };
import trace from '../../../templates/locales/en/trace.json' with { type: 'json' };
import vocabularies from '../../../templates/locales/en/vocabularies.json' with { type: 'json' };
import type { LanguagePack } from '../language-pack.ts';
import { mergeSentences } from '../sentences.ts';

export const pack: LanguagePack = {
  locale: { format, vocabularies, labels, methods, reasons, trace },
  words: document,
  sentences: mergeSentences([
    front,
    health,
    value,
    market,
    negotiation,
    relations,
    checks,
    story,
    mirror,
    call,
  ]),
};
