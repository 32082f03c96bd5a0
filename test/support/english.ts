import type { Locale } from '../../src/facts/print/locale.ts';
import format from '../../templates/locales/en/format.json' with { type: 'json' };
import labels from '../../templates/locales/en/labels.json' with { type: 'json' };
import methods from '../../templates/locales/en/methods.json' with { type: 'json' };
import reasons from '../../templates/locales/en/reasons.json' with { type: 'json' };
import trace from '../../templates/locales/en/trace.json' with { type: 'json' };
import vocabularies from '../../templates/locales/en/vocabularies.json' with { type: 'json' };

export const english: Locale = { format, vocabularies, labels, methods, reasons, trace };
