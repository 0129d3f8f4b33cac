import { wordingsOf } from '../../../handbook/approved-texts.ts';
import type { Handbook } from '../../../handbook/handbook.ts';
import type { Institution } from '../../../handbook/institution.ts';
import { placeNames } from '../../../handbook/places/place-names.ts';
import type { Playbook } from '../../../handbook/playbook.ts';
import { readWords } from '../../../phrases/read-words.ts';
import { FACTS_REMEMBERED, rememberLast } from '../../../text/remember-last.ts';
import type { DraftReading } from '../../model/draft-reading.ts';
import { onceAsked } from '../claims/once-asked.ts';
import type { Figure, Quantity } from '../quantities/quantity.ts';
import { readFigures } from '../quantities/read-quantities.ts';
import type { Ground } from './figures-of-facts.ts';
import { figuresOfFact } from './figures-of-facts.ts';
import { isFullOfFigures } from './find-too-many-figures.ts';

/** Sources of the figures that the reply may use. */
export type FigureGrounds = {
  /** Figures of the live facts. */
  facts: readonly Ground[];
  /** Figures of the handbook: names of bodies and places, competences, and the playbook's own texts. */
  handbook: readonly Figure[];
  /** Returns the figures of the post; a reply may repeat only names and weekdays. A post full of figures has none. */
  post: () => readonly Quantity[];
  /** Facts that are nothing but a number: what it counts, their title says. */
  bare: ReadonlySet<number>;
};

const BARE = /^\D{0,3}[\d.,]+$/;
const ofInstitution = new WeakMap<Institution, readonly Figure[]>();
const ofPlaybook = new WeakMap<Playbook, readonly Figure[]>();

export function groundsForFigures({ facts, handbook, playbook, post }: DraftReading): FigureGrounds {
  const values = facts.map(({ value }) => value);
  const sources = facts.map(({ source }) => source).filter((source) => !isAddress(source));
  return {
    facts: [...values, ...sources].flatMap(figuresOfFact),
    handbook: [...institutionFigures(handbook), ...(playbook === null ? [] : playbookFigures(playbook))],
    post: onceAsked(() =>
      post === null || isFullOfFigures(post.text, readWords(post.text)) ? [] : quantitiesIn(post.text),
    ),
    bare: new Set(
      values.filter((value) => BARE.test(value.trim())).map((value) => Number(value.trim().replace(',', '.'))),
    ),
  };
}

const isAddress = rememberLast((source) => URL.canParse(source), FACTS_REMEMBERED);

function quantitiesIn(text: string): readonly Quantity[] {
  return readFigures(text).figures;
}

/**
 * Returns only the figures in names of the institution. The date of a holiday or an office's hours
 * support no other matter.
 */
function institutionFigures({ institution }: Handbook): readonly Figure[] {
  const { names, officialSources, competences } = institution;
  return figuresOnce(ofInstitution, institution, () =>
    [
      ...Object.values(names),
      ...placeNames(institution),
      ...officialSources.hosts.map(({ body }) => body),
      ...competences.flatMap(({ body, matter, terms }) => [
        body,
        ...Object.values(matter),
        ...Object.values(terms).flat(),
      ]),
    ]
      .flatMap(quantitiesIn)
      .filter(({ kind }) => kind === 'name'),
  );
}

function playbookFigures(playbook: Playbook): readonly Figure[] {
  return figuresOnce(ofPlaybook, playbook, () =>
    [
      ...playbook.templates.map(({ template }) => template),
      ...(playbook.approvedLines ?? [])
        .flatMap(wordingsOf)
        .flatMap(({ words }) => [words.private, words.public ?? {}].flatMap((texts) => Object.values(texts))),
      ...Object.values(playbook.subjects),
    ].flatMap(quantitiesIn),
  );
}

function figuresOnce<T extends object>(
  kept: WeakMap<T, readonly Figure[]>,
  of: T,
  read: () => readonly Figure[],
): readonly Figure[] {
  const figures = kept.get(of) ?? read();
  kept.set(of, figures);
  return figures;
}
