import type { Handbook } from '../handbook.ts';

/** What may change only once a second person confirms it. */
export const FIELDS_NEEDING_SECOND_APPROVAL = [
  'team',
  'approvals',
  'hosts',
  'phones',
  'approved',
  'model',
  'electoral',
] as const;
export type FieldNeedingSecondApproval = (typeof FIELDS_NEEDING_SECOND_APPROVAL)[number];

/**
 * Picks a guarded place out of a handbook, as a part of the same shape: what is left out is not guarded. An item of a list keeps
 * the field by which it is told from its neighbours (`id`, `slack`, `name`, …); a list whose items have none keeps them all.
 */
type FieldSelector = (handbook: Handbook) => object;

/** To guard another part, name it above, pick it here, and word it in `locales/*.json`. */
export const SELECT_FIELD: Readonly<Record<FieldNeedingSecondApproval, FieldSelector>> = {
  team: ({ institution: { team } }) => ({ institution: { team } }),
  /** Also what decides which of the approvals are asked for. */
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
  hosts: ({ institution: { officialSources, contact, networks, competences }, playbooks }) => ({
    institution: {
      officialSources: { hosts: officialSources.hosts },
      contact: { web: contact.web, privateChannel: contact.privateChannel },
      networks: networks.map(({ id, handle, profileUrl, postUrl }) => ({ id, handle, profileUrl, postUrl })),
      competences: competences.map(({ id, body, link, whenPlanActive }) => ({ id, body, link, whenPlanActive })),
    },
    playbooks: playbooks.map(({ id, bodies }) => ({ id, bodies: bodies.map(({ name, host }) => ({ name, host })) })),
  }),
  phones: ({ institution: { officialSources, contact }, playbooks }) => ({
    institution: { officialSources: { phones: officialSources.phones }, contact: { phone: contact.phone } },
    playbooks: playbooks.map(({ id, bodies }) => ({ id, bodies: bodies.map(({ name, phone }) => ({ name, phone })) })),
  }),
  /** Where posts may be sent, and which never are. */
  model: ({ institution: { writer } }) => (writer === undefined ? {} : { institution: { writer } }),
  /** What goes out on the word of somebody whom the handbook names. */
  approved: ({ playbooks }) => ({
    playbooks: playbooks.map(({ id, approvedLines = [], approvedTexts = [] }) => ({
      id,
      approvedLines,
      approvedTexts,
    })),
  }),
  /** Who takes a period away lets achievements out while an election is called. */
  electoral: ({ institution: { electoralPeriods = [] } }) => ({ institution: { electoralPeriods } }),
};
