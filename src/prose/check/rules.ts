import type { Rule } from './finding.ts';
import { checkAttachedMarks } from './rules/attached-marks.ts';
import { checkChineseNames } from './rules/chinese-names.ts';
import { checkComparisons } from './rules/comparisons.ts';
import { checkDirections } from './rules/directions.ts';
import { checkExchangedFacts } from './rules/exchanged-facts.ts';
import { checkFreeNumerals } from './rules/free-numerals.ts';
import { checkHedgedReferences } from './rules/hedged-references.ts';
import { checkInjectedText } from './rules/injected-text.ts';
import { checkInternalVocabulary } from './rules/internal-vocabulary.ts';
import { checkLatinNames } from './rules/latin-names.ts';
import { checkMarkup } from './rules/markup.ts';
import { checkMisplacedFacts } from './rules/misplaced-facts.ts';
import { checkOrder } from './rules/order.ts';
import { checkQuotes } from './rules/quotes.ts';
import { checkRankings } from './rules/rankings.ts';
import { checkReferences } from './rules/references.ts';
import { checkSlots } from './rules/slots.ts';
import { checkStates } from './rules/states.ts';
import { checkUnits } from './rules/units.ts';

/** Everything that is checked of a passage. */
export const rules: readonly Rule[] = [
  checkReferences,
  checkFreeNumerals,
  checkRankings,
  checkHedgedReferences,
  checkAttachedMarks,
  checkDirections,
  checkComparisons,
  checkUnits,
  checkOrder,
  checkStates,
  checkSlots,
  checkMisplacedFacts,
  checkExchangedFacts,
  checkLatinNames,
  checkChineseNames,
  checkQuotes,
  checkInternalVocabulary,
  checkInjectedText,
  checkMarkup,
];
