import type { Handbook } from '../../../src/domain/handbook/handbook.ts';
import type { RecallWay } from '../../../src/domain/handbook/networks/network-traits.ts';
import { NETWORK_TRAITS } from '../../../src/domain/handbook/networks/network-traits.ts';
import type { ClassRow, SeverityRow } from '../../../src/domain/handbook/severity-table.ts';
import { targetInWords } from '../../../src/i18n/targets.ts';
import { textsIn } from '../../../src/i18n/texts.ts';
import type { DocsLanguage, DocsWords } from './markdown.ts';
import { pageOf, tableOf, WRITTEN_BY } from './markdown.ts';

type Heads = Readonly<Record<DocsLanguage, readonly string[]>>;

const TITLE: DocsWords = { es: 'Urgencia y aprobaciones', en: 'Severity and approvals' };
const INTRODUCTION: DocsWords = {
  es: `Son los valores del manual que viene de muestra. Tu institución fija los suyos en \`severity.yml\` y en \`institution.yml\`, y valen esos.`,
  en: `These are the values of the shipped handbook. Your institution sets its own in \`severity.yml\` and \`institution.yml\`.`,
};
const PARTS = {
  severities: { es: 'Urgencias', en: 'Severities' },
  times: { es: 'Plazos', en: 'Deadlines' },
  tags: { es: 'Marcas', en: 'Tags' },
  classes: { es: 'Clases de mensaje', en: 'Classes of posts' },
  networks: { es: 'Redes y sus límites', en: 'Networks and their limits' },
  kinds: { es: 'Clases de redes', en: 'Kinds of networks' },
} satisfies Readonly<Record<string, DocsWords>>;
const NOTES = {
  severities: {
    es: 'Cada aprobación la da una persona distinta.',
    en: 'Each approval is given by another person.',
  },
  times: {
    es: 'En minutos. «Siempre» cuenta noches y festivos; «en horario», solo las horas de trabajo del manual.',
    en: 'In minutes. “Always” counts nights and holidays; “at work” counts the working hours of the handbook.',
  },
  tags: {
    es: 'En S1 y S2, una marca añade una aprobación. Con un plan de emergencias activado, los textos sobre él piden otra:',
    en: 'In S1 and S2 a tag adds an approval. While an emergency plan is active, texts about it take another one:',
  },
  classes: {
    es: 'La urgencia es la de los mensajes sin guía, y la menor que puede tener la clase.',
    en: 'The severity is that of posts without a playbook, and the least of the class.',
  },
  networks: {
    es: 'Los límites los fija cada red y los escribe tu institución. X cuenta un enlace como 23 caracteres.',
    en: 'Each network sets its limits, and your institution writes them down. X counts a link as 23 characters.',
  },
  kinds: {
    es: 'El límite vale para una red sin `text_limit` en `institution.yml`. Nada de lo publicado se borra para corregirlo.',
    en: 'The limit is that of a network without `text_limit` in `institution.yml`. No published text is deleted to correct it.',
  },
} satisfies Readonly<Record<keyof typeof PARTS, DocsWords>>;
const HEADS = {
  severities: {
    es: ['urgencia', 'qué es', 'aprobaciones', '¿aprueba quien lo editó?', '«Escalar» avisa a'],
    en: ['severity', 'what it is', 'approvals', 'may its editor approve?', '“Escalate” asks'],
  },
  times: {
    es: ['urgencia', 'encargarse', 'aprobar', 'responder', 'volver a informar', 'cuenta'],
    en: ['severity', 'claim', 'approve', 'reply', 'next update', 'counts'],
  },
  tags: { es: ['marca', 'aprueba además'], en: ['tag', 'also approves'] },
  classes: {
    es: ['clase', 'qué es', 'urgencia', '¿se responde?', 'días que se guarda'],
    en: ['class', 'id', 'severity', 'answered?', 'days kept'],
  },
  networks: {
    es: ['red', 'clase de red', 'límite', 'cómo se cuenta'],
    en: ['network', 'kind', 'limit', 'counted in'],
  },
  kinds: {
    es: ['clase de red', 'límite', 'cómo se cuenta', '¿funcionan los enlaces?', 'cómo se corrige'],
    en: ['kind', 'limit', 'counted in', 'do links work?', 'how it is corrected'],
  },
} satisfies Readonly<Record<keyof typeof PARTS, Heads>>;
const RECALLS: Readonly<Record<RecallWay, DocsWords>> = {
  reply: { es: 'con una respuesta debajo', en: 'by a reply below it' },
  new_message: { es: 'con un mensaje nuevo', en: 'by a new message' },
  pin: { es: 'con uno nuevo, fijado arriba', en: 'by a new one, pinned' },
  top_of_page: { es: 'al principio de la página', en: 'at the top of the page' },
  replace: { es: 'en lugar del anterior', en: 'in place of the one before' },
  hang_new: { es: 'se quita y se cuelga otro', en: 'it is taken off and a new one is put up' },
  read_aloud: { es: 'se lee la corrección en voz alta', en: 'the correction is read aloud' },
};
const YES: DocsWords = { es: 'sí', en: 'yes' };
const CLOCKS: Readonly<Record<SeverityRow['clock'], DocsWords>> = {
  wall: { es: 'siempre', en: 'always' },
  working: { es: 'en horario', en: 'at work' },
};
const PLAN: DocsWords = { es: 'plan de emergencias activado', en: 'emergency plan active' };

/** The page of severities, tags, classes and networks of a handbook. */
export function severityPage({ severity, institution }: Handbook, language: DocsLanguage): string {
  const words = wordsIn(language);
  const rows: Readonly<Record<keyof typeof PARTS, string[][]>> = {
    severities: severity.severities.map((row) => severityCells(row, words)),
    times: severity.severities.map((row) => timeCells(row, words)),
    tags: [
      ...severity.tags.map(({ titles, anyOf }) => [titles[language] ?? '', words.roles(anyOf)]),
      [PLAN[language], words.roles(severity.planChain?.anyOf ?? ['plan_director'])],
    ],
    classes: severity.classes.map((row) => classCells(row, words)),
    networks: institution.networks.map(({ name, kind, textLimit, counting }) => [
      name,
      `\`${kind}\``,
      String(textLimit),
      `\`${counting}\``,
    ]),
    kinds: kindRows(words),
  };
  const parts = ['severities', 'times', 'tags', 'classes', 'networks', 'kinds'] as const;
  return pageOf(
    `# ${TITLE[language]}`,
    INTRODUCTION[language],
    ...parts.flatMap((part) => [
      `## ${PARTS[part][language]}`,
      NOTES[part][language],
      tableOf(HEADS[part][language], rows[part]),
    ]),
    WRITTEN_BY[language],
  );
}

function wordsIn(language: DocsLanguage) {
  const texts = textsIn(language);
  return {
    language,
    yesOrNo: (is: boolean) => (is ? YES[language] : 'no'),
    roles: (roles: readonly Handbook['severity']['severities'][number]['escalatesTo'][]) =>
      roles.map((role) => texts.t(`role.${role}`)).join(' / '),
  };
}

type PageWords = ReturnType<typeof wordsIn>;

function kindRows({ language, yesOrNo }: PageWords): string[][] {
  return Object.entries(NETWORK_TRAITS).map(([kind, { textLimit, counting, hasLinks, recall }]) => [
    `\`${kind}\``,
    String(textLimit),
    `\`${counting}\``,
    yesOrNo(hasLinks),
    RECALLS[recall][language],
  ]);
}

function severityCells(row: SeverityRow, { language, roles, yesOrNo }: PageWords): string[] {
  return [
    `**${row.id}** ${row.titles[language] ?? ''}`,
    row.meaning[language] ?? '',
    row.approvals.map(({ anyOf }) => roles(anyOf)).join(' + '),
    yesOrNo(row.approverMayHaveEdited),
    roles([row.escalatesTo]),
  ];
}

function timeCells(row: SeverityRow, { language }: PageWords): string[] {
  const minutes = (value: number | undefined) => (value === undefined ? '—' : String(value));
  return [
    row.id,
    minutes(row.claimMinutes),
    minutes(row.approvalMinutes ?? row.claimMinutes),
    replyMinutes(row, language),
    minutes(row.updateMinutes),
    CLOCKS[row.clock][language],
  ];
}

function replyMinutes({ firstReplyMinutes, firstReplyWorstMinutes }: SeverityRow, language: DocsLanguage): string {
  return targetInWords(firstReplyMinutes, firstReplyWorstMinutes ?? null, String, textsIn(language));
}

function classCells(row: ClassRow, { language, yesOrNo }: PageWords): string[] {
  return [
    row.titles[language] ?? row.id,
    // The handbook says it in the language of the house.
    language === 'es' ? (row.meaning.es ?? '') : `\`${row.id}\``,
    row.severity,
    yesOrNo(row.needsReply),
    String(row.retentionDays),
  ];
}
