import type { Language, Localized } from '../../text/languages.ts';
import { choicesOf, exampleIn } from '../fact-choices.ts';
import type { Institution } from '../institution.ts';
import type { DeclaredFact, Playbook } from '../playbook.ts';
import type { FieldPath, HandbookCheck, HandbookFault } from './handbook-fault.ts';
import { handbookError, handbookRefusal } from './handbook-fault.ts';

/** Facts whose kind lacks what it needs, such as choices with words, and words of facts that mislead people. */
export const factKinds: HandbookCheck = ({ playbooks, institution }) => [
  ...playbooks.flatMap((playbook, at) =>
    playbook.facts.flatMap((fact, index) => faultsOf(fact, playbook, institution, ['playbooks', at, 'facts', index])),
  ),
];

function faultsOf(
  fact: DeclaredFact,
  playbook: Playbook,
  institution: Institution | null,
  path: FieldPath,
): HandbookFault[] {
  const home = institution?.languages[0];
  const spoken = playbook.templates.map(({ language }) => language);
  const languages = [...new Set([...(home === undefined ? [] : [home]), ...spoken])];
  return [
    ...choiceFaults(fact, path),
    ...(fact.choices ?? []).flatMap(({ id, words }, index) =>
      wordFaults(words, `"${id}"`, fact, languages, [...path, 'choices', index, 'words']),
    ),
    ...sentenceFaults(fact, languages, path),
    ...hintFaults(fact, path),
    ...bareFaults(fact, path),
    ...(fact.none === undefined ? [] : wordFaults(fact.none, 'it', fact, languages, [...path, 'none'])),
  ];
}

/** A sentence that a language of the texts lacks, or that does not hold the value. */
function sentenceFaults(
  { says, choices = [] }: DeclaredFact,
  languages: readonly Language[],
  path: FieldPath,
): HandbookFault[] {
  const ofChoices = choices.flatMap((choice, index) =>
    choice.says === undefined ? [] : lackingSentences(choice.says, languages, [...path, 'choices', index, 'says']),
  );
  if (says === undefined)
    return [
      ...ofChoices,
      ...choices.flatMap((choice, index) =>
        choice.says === undefined
          ? []
          : [handbookError([...path, 'choices', index, 'says'], 'the fact itself has no sentence; give it one, too')],
      ),
    ];
  return [
    ...ofChoices,
    ...lackingSentences(says, languages, [...path, 'says']),
    ...Object.entries(says)
      .filter(([, sentence]) => !sentence.includes('{{ value }}'))
      .map(([language]) => handbookError([...path, 'says', language], 'the value is nowhere in it; write {{ value }}')),
  ];
}

function lackingSentences(says: Localized, languages: readonly Language[], path: FieldPath): HandbookFault[] {
  const lacking = languages.filter((language) => says[language] === undefined);
  return lacking.map((language) =>
    handbookError(path, `it has no sentence in "${language}", in which there are texts; add ${language}: …`),
  );
}

/** An example in a hint that the form would refuse. */
function hintFaults({ hints, maxLength }: DeclaredFact, path: FieldPath): HandbookFault[] {
  return Object.entries(hints).flatMap(([language, hint]) => {
    const example = exampleIn(hint);
    if (example.length <= maxLength) return [];
    const message = `its example "${example}" has ${example.length} characters, and max_length is ${maxLength}; shorten it, or raise max_length`;
    return [handbookRefusal([...path, 'hints', language], message)];
  });
}

const BARE = /^(?:no|non|ez)\.?$/i;

/** Words that stand in a reply as they are, and say nothing there: "Power cuts: no". */
function bareFaults({ none, choices = [] }: DeclaredFact, path: FieldPath): HandbookFault[] {
  const all: [Localized, FieldPath][] = choices.map(({ words }, index) => [words, ['choices', index, 'words']]);
  return [...all, ...(none === undefined ? [] : [[none, ['none']] as [Localized, FieldPath]])].flatMap(([words, at]) =>
    Object.entries(words)
      .filter(([, said]) => BARE.test(said.trim()))
      .map(([language, said]) =>
        handbookRefusal(
          [...path, ...at, language],
          `a reply would print a bare "${said}"; write words that say it alone, such as "not sent"`,
        ),
      ),
  );
}

function choiceFaults(fact: DeclaredFact, path: FieldPath): HandbookFault[] {
  const { kind, choices } = fact;
  if (kind !== 'choice' && kind !== 'level') {
    if (choices === undefined) return [];
    return [handbookError([...path, 'choices'], `a ${kind} has no choices; write kind: choice, or take them out`)];
  }
  if (choicesOf(fact)?.length === 0)
    return [
      handbookError(
        [...path, choices === undefined ? 'kind' : 'choices'],
        'there is nothing to choose; add choices, each with an id and its words in every language of the texts',
      ),
    ];
  return (choices ?? []).flatMap(({ id }, index) =>
    choices?.findIndex((one) => one.id === id) === index
      ? []
      : [
          handbookError(
            [...path, 'choices', index, 'id'],
            `"${id}" stands here for the second time; give this choice another id`,
          ),
        ],
  );
}

/** Words that a language of the texts lacks, and words that are longer than the value may be. */
function wordFaults(
  words: Localized,
  name: string,
  { maxLength }: DeclaredFact,
  languages: readonly Language[],
  path: FieldPath,
): HandbookFault[] {
  const lacking = languages.filter((language) => words[language] === undefined);
  const long = Object.entries(words).filter(([, said]) => said.length > maxLength);
  return [
    ...lacking.map((language) =>
      handbookError(path, `${name} has no words in "${language}", in which there are texts; add ${language}: …`),
    ),
    ...long.map(([language, said]) =>
      handbookError(
        [...path, language],
        `"${said}" has ${said.length} characters, and max_length is ${maxLength}; shorten it, or raise max_length`,
      ),
    ),
  ];
}
