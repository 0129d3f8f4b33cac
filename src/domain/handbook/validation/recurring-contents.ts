import type { Playbook } from '../playbook.ts';
import { pastDates } from './date-faults.ts';
import { duplicateIds } from './duplicate-ids.ts';
import { factKinds } from './fact-kinds.ts';
import { foreignSources } from './foreign-sources.ts';
import type { HandbookCheck, HandbookFault, HandbookParts } from './handbook-fault.ts';
import { handbookError, handbookWarning } from './handbook-fault.ts';
import { bareWords } from './texts/bare-words.ts';
import { hardReading } from './texts/hard-reading.ts';
import { missingLanguages } from './texts/missing-languages.ts';
import { mixedLanguages } from './texts/mixed-languages.ts';
import { oppositeInstructions } from './texts/opposite-instructions.ts';
import { rawMarkup } from './texts/raw-markup.ts';
import { templateFaults } from './texts/template-faults.ts';
import { textLimits } from './texts/text-limits.ts';
import { unwantedWords } from './texts/unwanted-words.ts';
import { variableUses } from './texts/variable-uses.ts';

/** Checks of playbooks that hold for recurring contents, too. */
const OF_PLAYBOOKS: readonly HandbookCheck[] = [
  duplicateIds,
  missingLanguages,
  templateFaults,
  textLimits,
  foreignSources,
  unwantedWords,
  rawMarkup,
  pastDates,
  bareWords,
  hardReading,
  mixedLanguages,
  factKinds,
  oppositeInstructions,
];

/** Fields that the reader of the files fills in: a fault of theirs is said of the field that they come from. */
const FILLED_IN: readonly (string | number)[] = ['subjects'];

/** Faults of the recurring contents: those that a playbook could have, texts that lack a language, and values that no text names. */
export function recurringContents(parts: HandbookParts, today: string): HandbookFault[] {
  const asPlaybooks = { ...parts, playbooks: parts.contents, contents: [], drills: [], unreadPlaybooks: [] };
  const shared = OF_PLAYBOOKS.flatMap((check) => check(asPlaybooks, today))
    .filter(({ path: [part, , field = ''] }) => part === 'playbooks' && !FILLED_IN.includes(field))
    .map((fault) => ({ ...fault, path: ['contents', ...fault.path.slice(1)] }));
  return [...shared, ...parts.contents.flatMap((content, at) => ownFaults(content, at, parts))];
}

function ownFaults(content: Playbook, at: number, { institution }: HandbookParts): HandbookFault[] {
  return [
    ...(institution?.languages ?? []).flatMap((language, index) => {
      if (content.templates.some((template) => template.language === language)) return [];
      const path = ['contents', at, 'templates'];
      return [
        index === 0
          ? handbookError(path, `it has no text in "${language}", a language of the institution; add "# ${language}"`)
          : handbookWarning(
              path,
              `it has no text in "${language}", a language of the institution; add "# ${language}", or a post in it begins empty`,
            ),
      ];
    }),
    ...content.templates.flatMap(({ template }, index) =>
      variableUses(template)
        .filter(({ name }) => name.startsWith('post.') || name.startsWith('record.'))
        .map(({ name, offset }) => {
          const message = `"${name}" is of replies and crises; a post of ours takes fact.… and institution.… alone`;
          return handbookError(['contents', at, 'templates', index], message, offset);
        }),
    ),
    ...content.facts.flatMap(({ id }, index) =>
      content.templates.some(({ template }) => variableUses(template).some(({ name }) => name === `fact.${id}`))
        ? []
        : [
            handbookWarning(
              ['contents', at, 'facts', index],
              `no text names fact.${id}; write it in one, or take it out`,
            ),
          ],
    ),
  ];
}
