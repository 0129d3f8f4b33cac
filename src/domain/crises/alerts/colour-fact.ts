import type { ActionContext } from '../../cases/decision/outcome.ts';
import { validUntil } from '../../cases/facts/entered-fact.ts';
import type { AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { crisisScope } from '../../cases/model/fact-scope.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage, playbookById } from '../../handbook/handbook.ts';
import type { AlertColour } from '../../handbook/vocabulary.ts';
import { CLOCK } from '../../people/actor.ts';
import type { Language } from '../../text/languages.ts';

/** Colours as the texts to citizens say them. */
const COLOURS: Readonly<Partial<Record<Language, Record<AlertColour, string>>>> = {
  es: { yellow: 'amarillo', orange: 'naranja', red: 'rojo' },
  ca: { yellow: 'groc', orange: 'taronja', red: 'roig' },
  gl: { yellow: 'amarelo', orange: 'laranxa', red: 'vermello' },
  eu: { yellow: 'horia', orange: 'laranja', red: 'gorria' },
  en: { yellow: 'yellow', orange: 'orange', red: 'red' },
};

/**
 * Builds the fact of the colour that an official alert gives to the crisis that begins with it: proposed,
 * so that a person confirms it with one click. Null where the playbook asks for no colour.
 */
export function colourFact(
  { colour, source, playbook }: Pick<AlertProposal, 'colour' | 'source' | 'playbook'>,
  crisisId: number,
  context: Pick<ActionContext, 'actor' | 'now' | 'newId' | 'handbook'>,
): EnteredFact | null {
  const { handbook, now, newId, actor } = context;
  const declared = playbookById(handbook, playbook)?.facts.find(
    ({ kind, scope }) => kind === 'level' && scope === 'crisis',
  );
  const home = homeLanguage(handbook);
  const value = COLOURS[home]?.[colour];
  if (declared === undefined || value === undefined || value.length > declared.maxLength) return null;
  return {
    id: newId(),
    scope: crisisScope(crisisId),
    key: declared.id,
    title: null,
    value,
    translations: translationsOf(colour, home, handbook),
    source: handbook.institution.sources?.alerts?.find(({ id }) => id === source)?.name ?? source,
    owner: actor,
    enteredBy: CLOCK,
    enteredAt: now,
    validUntil: validUntil(declared, now),
    status: 'proposed',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
  };
}

function translationsOf(colour: AlertColour, home: Language, { institution }: Handbook): EnteredFact['translations'] {
  return Object.fromEntries(
    institution.languages
      .filter((language) => language !== home)
      .flatMap((language) => {
        const word = COLOURS[language]?.[colour];
        return word === undefined ? [] : [[language, word] as const];
      }),
  );
}
