/** The renewal call in the order in which it goes. */
export const callSteps = [
  'confirm',
  'reason',
  'needs',
  'offer',
  'guidance',
  'questions',
  'nextStep',
] as const;
export type CallStep = (typeof callSteps)[number];
