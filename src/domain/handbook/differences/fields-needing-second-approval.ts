import type { Handbook } from '../handbook.ts';

/** Parts of the handbook that change only after a second person confirms. */
export const FIELDS_NEEDING_SECOND_APPROVAL = [
  'team',
  'approvals',
  'hosts',
  'phones',
  'approved',
  'model',
  'electoral',
  'discreet',
] as const;
export type FieldNeedingSecondApproval = (typeof FIELDS_NEEDING_SECOND_APPROVAL)[number];

/**
 * Selector of a guarded part of a handbook, in the same shape; fields left out are not guarded. A
 * list item keeps the field that identifies it (`id`, `slack`, `name`, …). Items without such a
 * field are kept whole.
 */
type FieldSelector = (handbook: Handbook) => object;

/** To guard another part, name it above, pick it here, and word it in `locales/*.json`. */
export const SELECT_FIELD: Readonly<Record<FieldNeedingSecondApproval, FieldSelector>> = {
  team: ({ institution: { team } }) => ({ institution: { team } }),
  /** Approval rules, and the fields that decide which approvals are asked for. */
  approvals: ({ severity: { severities, tags, classes, planChain }, playbooks }) => ({
    severity: {
      ...(planChain === undefined ? {} : { planChain }),
      severities: severities.map(({ id, approvals, approverMayHaveEdited, escalatesTo }) => ({
        id,
        approvals,
        approverMayHaveEdited,
        escalatesTo,
      })),
      tags: tags.map(({ id, anyOf }) => ({ id, anyOf })),
      classes: classes.map(({ id, severity }) => ({ id, severity })),
    },
    playbooks: playbooks.map(({ id, severity, tags: marks }) => ({ id, severity, tags: marks })),
  }),
  hosts: ({ institution, playbooks }) => ({
    institution: addressesOf(institution),
    playbooks: playbooks.map(({ id, bodies }) => ({ id, bodies: bodies.map(({ name, host }) => ({ name, host })) })),
  }),
  phones: ({ institution: { officialSources, contact }, playbooks }) => ({
    institution: { officialSources: { phones: officialSources.phones }, contact: { phone: contact.phone } },
    playbooks: playbooks.map(({ id, bodies }) => ({ id, bodies: bodies.map(({ name, phone }) => ({ name, phone })) })),
  }),
  /** Settings that say where posts may be sent, and which posts are never sent. */
  model: ({ institution: { writer } }) => (writer === undefined ? {} : { institution: { writer } }),
  /** Texts published on the approval of a person whom the handbook names. */
  approved: ({ playbooks }) => ({
    playbooks: playbooks.map(({ id, approvedLines = [], approvedTexts = [] }) => ({
      id,
      approvedLines,
      approvedTexts,
    })),
  }),
  /**
   * Electoral periods: removing one would allow texts about achievements while an election is
   * called.
   */
  electoral: ({ institution: { electoralPeriods = [] } }) => ({ institution: { electoralPeriods } }),
  /** Fields that say what a locked telephone shows of violence, suicide and minors. */
  discreet: ({ playbooks }) => ({ playbooks: playbooks.map(({ id, discreet }) => ({ id, discreet })) }),
};

function addressesOf({
  officialSources,
  officialAccounts,
  contact,
  networks,
  competences,
  emergencyCommands,
  participationRules,
}: Handbook['institution']): object {
  return {
    officialSources: { hosts: officialSources.hosts },
    ...(officialAccounts === undefined ? {} : { officialAccounts }),
    ...(emergencyCommands === undefined ? {} : { emergencyCommands }),
    ...(participationRules === undefined ? {} : { participationRules }),
    contact: { web: contact.web, privateChannel: contact.privateChannel },
    networks: networks.map(({ id, handle, profileUrl, postUrl }) => ({ id, handle, profileUrl, postUrl })),
    competences: competences.map(({ id, body, link, whenPlanActive }) => ({ id, body, link, whenPlanActive })),
  };
}
