import { type SplitHeader, splitHeader } from './columns/split-header.ts';
import { foldName } from './fold-name.ts';

/** The folded names under which a header may be known, the likeliest first. */
export type HeaderForms = {
  /** Itself, and the field inside of a custom one (`SBQQ__EndDate__c`). */
  readonly names: readonly string[];
  /** The field of an object in a report on several ("Opportunity: Close Date"); null for another header. */
  readonly field: { readonly object: string; readonly name: string } | null;
  /** Names with words beside them that may declare something about the values. */
  readonly splits: readonly { readonly name: string; readonly split: SplitHeader }[];
};

/** A custom field of Salesforce, with or without the namespace of the package that it comes from. */
const customField = /^(?:[a-z][a-z0-9]*__)?([a-z][a-z0-9_]*?)__(?:c|r)$/i;
/** A longer header has no words beside its name: it is a sentence. */
const longestHeader = 200;
const ofObject = /^([^:]+):\s*(.+)$/;

export function headerForms(header: string): HeaderForms {
  const name = header.trim();
  const custom = customField.exec(name)?.[1];
  const [, object, field] = ofObject.exec(name) ?? [];
  const names = custom === undefined ? [name] : [name, custom];
  return {
    names: names.map(foldName),
    field:
      object === undefined || field === undefined
        ? null
        : { object: foldName(object), name: foldName(field) },
    splits: (header.length > longestHeader ? [] : names)
      .flatMap((text) => splitHeader(text))
      .map((split) => ({ name: foldName(split.base), split })),
  };
}
