import type { Fact } from '../facts/node.ts';

/** A buying role, and whether somebody who holds it is in touch with us and not against us. */
export type RoleCoverage = {
  readonly role: string;
  readonly covered: Fact<boolean>;
  /** Slugs of the active people who hold the role, covered or not. */
  readonly holders: readonly string[];
};

/** Whether somebody is in touch with us and not against us; `slug` is the person's. */
export type Engagement = {
  readonly slug: string;
  readonly hasLeft: boolean;
  readonly engaged: Fact<boolean>;
};

export type RelationshipFacts = {
  readonly engagement: readonly Engagement[];
  /** The weightiest role first, as METHODS §7 weighs them. */
  readonly roles: readonly RoleCoverage[];
  /** Share of the buying roles, by weight, that are covered. */
  readonly coverage: Fact<number>;
  /** People in touch with us and not against us, and the levels that they are on. */
  readonly engaged: Fact<number>;
  readonly levels: Fact<number>;
  readonly threading: Fact<number>;
  /** Everything goes through one person, however many roles that person has. */
  readonly singleThreaded: Fact<boolean>;
  /** People who left within a year, and what is left of the relationship after them. */
  readonly departures: Fact<number>;
  readonly stability: Fact<number>;
  /** The newest change of their organisation within a year, and the day by which it is assessed. */
  readonly changeOn: Fact<string>;
  readonly assessBy: Fact<string>;
  readonly index: Fact<number>;
  /** Recent contacts with those who are still there, those of them with one person, and the slug of that person. */
  readonly touches: Fact<number>;
  readonly topTouches: Fact<number>;
  readonly topPerson: string | null;
  readonly touchHhi: Fact<number>;
  /** The concentration above which all goes through one person (ASM). */
  readonly touchLimit: Fact<number>;
  readonly touchConcentrated: Fact<boolean>;
};
