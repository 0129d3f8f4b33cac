import { RULING_OUT_ROLES } from '../../../src/domain/cases/actions/breach-notice.ts';
import { RELEASING_ROLES } from '../../../src/domain/cases/actions/claim-case.ts';
import { approvalsAt, holdsApprovingRole } from '../../../src/domain/cases/approval/approval-policy.ts';
import { LIFTING_ROLES } from '../../../src/domain/cases/model/crises/crisis.ts';
import { HOLDING_ROLES } from '../../../src/domain/crises/actions/legal-hold.ts';
import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { Role } from '../../../src/domain/handbook/vocabulary.ts';
import { ROLES, SEVERITIES } from '../../../src/domain/handbook/vocabulary.ts';
import { mayChangeHandbook } from '../../../src/domain/handbook-changes/rule-on.ts';
import { CONFIRMERS } from '../../../src/domain/hoaxes/gestures/settle-decision.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

/** An act, and whether a person with one role may do it, as the code decides it. */
type Act = { what: DocsWords; may: (role: Role) => boolean };

const oneOf = (roles: readonly Role[]) => (role: Role) => roles.includes(role);

const TITLE: DocsWords = { es: 'Quién puede hacer qué', en: 'Who may do what' };
const WHAT: DocsWords = { es: 'qué', en: 'what' };
const INTRODUCTION: DocsWords = {
  es: `Las funciones se dan en el manual: \`team.members\`, en \`institution.yml\`. Una persona puede tener varias. Las aprobaciones son las del manual que
viene de muestra; lo demás es igual en todas partes.

- Cualquier colega puede avisar de un mensaje, también sin función, salvo que informática lo cambie.
- Las personas invitadas y las de otra organización no pueden hacer nada.
- Nadie confirma lo que propuso.`,
  en: `The handbook gives roles: \`team.members\` in \`institution.yml\`. A person may have several. The approvals are those of
the shipped handbook; all else is the same everywhere.

- Any colleague may flag a post, also without a role, unless the settings say otherwise.
- Guests and people of other organisations may do nothing.
- Nobody confirms what they proposed.`,
};
const APPROVERS_ACTS: DocsWords = {
  es: `«Decidir como quien aprueba» es:

- devolver un texto, adelantar su salida, o seguir con las demás respuestas de un envío a varios;
- bajar la urgencia o quitar una marca, y decir que ya no hay nadie en peligro;
- confirmar que un mensaje se oculta y, en S1 y S2, cerrar sin responder;
- en una crisis: bajar su nivel, espaciar sus mensajes, dar por acabado el plan, reanudar y cerrarla.`,
  en: `“Decide as an approver” is to:

- return a text, publish it at once, or go on with a reply to many;
- lower the severity, take a tag away, or say that nobody is at risk;
- confirm that a post is hidden and, in S1 and S2, close without a reply;
- in a crisis: lower its level, make its words rarer, end the plan, resume and close it.`,
};

/** The page of what each role may do. */
export function whoMayDoWhatPage(handbook: Handbook, language: DocsLanguage): string {
  const texts = textsIn(language);
  const rows = actsIn(handbook).map(({ what, may }) => [
    what[language],
    ...ROLES.map((role) => (may(role) ? '✓' : '')),
  ]);
  return pageOf(
    `# ${TITLE[language]}`,
    INTRODUCTION[language],
    tableOf([WHAT[language], ...ROLES.map((role) => texts.t(`role.${role}`))], rows),
    APPROVERS_ACTS[language],
    WRITTEN_BY[language],
  );
}

function actsIn(handbook: Handbook): Act[] {
  const { severity } = handbook;
  return [
    {
      what: {
        es: 'Encargarse, anotar datos, escribir, pedir aprobación, publicar a mano, avisar de una persona en peligro',
        en: 'Claim, enter facts, write, ask for approval, publish by hand, call for a person at risk',
      },
      may: () => true,
    },
    ...SEVERITIES.flatMap((id) => approvalActs(id, handbook)),
    ...severity.tags.map(({ titles, anyOf }) => ({
      what: { es: `Aprobar además, con la marca «${titles.es}»`, en: `Approve besides, with the tag “${titles.en}”` },
      may: oneOf(anyOf),
    })),
    ...SEVERITIES.map((id) => ({
      what: { es: `Decidir como quien aprueba, en ${id}`, en: `Decide as an approver, in ${id}` },
      may: (role: Role) => holdsApprovingRole(approvalsAt({ severity: id, tags: [] }, handbook), [role]),
    })),
    ...ACTS_EVERYWHERE,
  ];
}

/** One act for each approval that a severity asks for. */
function approvalActs(severity: (typeof SEVERITIES)[number], handbook: Handbook): Act[] {
  const slots = approvalsAt({ severity, tags: [] }, handbook);
  return slots.map((slot, at) => ({
    what:
      slots.length === 1
        ? { es: `Aprobar en ${severity}`, en: `Approve in ${severity}` }
        : { es: `Aprobar en ${severity}, aprobación ${at + 1}`, en: `Approve in ${severity}, approval ${at + 1}` },
    may: (role) => holdsApprovingRole([slot], [role]),
  }));
}

/** What no handbook changes. */
const ACTS_EVERYWHERE: readonly Act[] = [
  {
    what: { es: 'Dejar el caso de otra persona', en: 'Release the case of another person' },
    may: oneOf(RELEASING_ROLES),
  },
  {
    what: {
      es: 'Cambiar el manual, poner en marcha, aceptar lo aprendido (dos personas)',
      en: 'Change the handbook, go live, accept what was learned (two people)',
    },
    may: (role) => mayChangeHandbook([role]),
  },
  {
    what: { es: 'Confirmar qué dice el registro de un bulo', en: 'Confirm what the register says of a hoax' },
    may: oneOf(CONFIRMERS),
  },
  {
    what: {
      es: 'Decidir que una brecha de datos no hace falta notificarla',
      en: 'Decide that a data breach need not be notified',
    },
    may: oneOf(RULING_OUT_ROLES),
  },
  { what: { es: 'Ordenar una retención legal', en: 'Order a legal hold' }, may: oneOf(HOLDING_ROLES) },
  {
    what: { es: 'Levantar una retención legal (los dos)', en: 'Lift a legal hold (both of them)' },
    may: oneOf(LIFTING_ROLES),
  },
];
