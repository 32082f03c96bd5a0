import { givenTable, type Need, rows } from '../needs/need.ts';

const anyTicket = [rows('tickets')];
const anyPerson = [rows('stakeholders')];

/** METHODS §6 and §8: what has to be settled before anyone speaks of a price. */
export const supportNeeds: readonly Need[] = [
  {
    code: 'support.tickets',
    section: 'support',
    weight: 100,
    allOf: [[givenTable('tickets')]],
    unlocks: 'support.openP0',
  },
  {
    code: 'support.severity',
    section: 'support',
    weight: 70,
    onlyIf: anyTicket,
    allOf: [[rows('tickets', ['severity'], { isEvery: true })]],
  },
  {
    code: 'support.invoices',
    section: 'support',
    weight: 60,
    allOf: [[givenTable('invoices')]],
  },
  {
    code: 'support.openedAt',
    section: 'support',
    weight: 45,
    onlyIf: anyTicket,
    allOf: [[rows('tickets', ['opened_at'], { isEvery: true })]],
  },
  {
    code: 'support.promises',
    section: 'support',
    weight: 40,
    allOf: [[givenTable('promises')]],
  },
  {
    code: 'support.milestones',
    section: 'support',
    weight: 25,
    allOf: [[givenTable('milestones')]],
  },
];

/** METHODS §7: who holds which role, who has been spoken to, and who has left. */
export const relationshipNeeds: readonly Need[] = [
  {
    code: 'relationship.people',
    section: 'relationship',
    weight: 100,
    allOf: [anyPerson],
  },
  {
    code: 'relationship.roles',
    section: 'relationship',
    weight: 90,
    onlyIf: anyPerson,
    allOf: [[rows('stakeholders', ['roles'])]],
  },
  {
    code: 'relationship.touch',
    section: 'relationship',
    weight: 80,
    onlyIf: anyPerson,
    allOf: [[rows('stakeholders', ['last_touch']), rows('stakeholders', ['touches_90d'])]],
  },
  {
    code: 'relationship.status',
    section: 'relationship',
    weight: 60,
    onlyIf: anyPerson,
    allOf: [[rows('stakeholders', ['status'])]],
  },
  {
    code: 'relationship.meetings',
    section: 'relationship',
    weight: 50,
    allOf: [[givenTable('meetings')]],
  },
  {
    code: 'relationship.level',
    section: 'relationship',
    weight: 30,
    onlyIf: anyPerson,
    allOf: [[rows('stakeholders', ['level'])]],
  },
];
