import document from '../../../templates/locales/zh/document.json' with { type: 'json' };
import format from '../../../templates/locales/zh/format.json' with { type: 'json' };
import labels from '../../../templates/locales/zh/labels.json' with { type: 'json' };
import methods from '../../../templates/locales/zh/methods.json' with { type: 'json' };
import reasons from '../../../templates/locales/zh/reasons.json' with { type: 'json' };
import call from '../../../templates/locales/zh/sentences/call.json' with { type: 'json' };
import checks from '../../../templates/locales/zh/sentences/checks.json' with { type: 'json' };
import front from '../../../templates/locales/zh/sentences/front.json' with { type: 'json' };
import health from '../../../templates/locales/zh/sentences/health.json' with { type: 'json' };
import market from '../../../templates/locales/zh/sentences/market.json' with { type: 'json' };
import mirror from '../../../templates/locales/zh/sentences/mirror.json' with { type: 'json' };
import negotiation from '../../../templates/locales/zh/sentences/negotiation.json' with { type: 'json' };
import relations from '../../../templates/locales/zh/sentences/relations.json' with { type: 'json' };
import story from '../../../templates/locales/zh/sentences/story.json' with { type: 'json' };
import value from '../../../templates/locales/zh/sentences/value.json' with { type: 'json' };
import trace from '../../../templates/locales/zh/trace.json' with { type: 'json' };
import vocabularies from '../../../templates/locales/zh/vocabularies.json' with { type: 'json' };
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
