import type { ActionContext } from '../../cases/decision/outcome.ts';
import { validUntil } from '../../cases/facts/entered-fact.ts';
import { readValue } from '../../cases/facts/read-value.ts';
import type { AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { EnteredFact } from '../../cases/model/fact.ts';
import { crisisScope } from '../../cases/model/fact-scope.ts';
import { choicesOf } from '../../handbook/fact-choices.ts';
import { playbookById } from '../../handbook/handbook.ts';
import { CLOCK } from '../../people/actor.ts';

/**
 * Builds the fact of the colour that an official alert gives to the crisis that begins with it: proposed,
 * so that a person confirms it with one click. Null where the playbook asks for no colour.
 */
export function colourFact(
  { colour, source, playbook: id, level }: Pick<AlertProposal, 'colour' | 'source' | 'playbook' | 'level'>,
  crisisId: number,
  context: Pick<ActionContext, 'actor' | 'now' | 'newId' | 'handbook'>,
): EnteredFact | null {
  const { handbook, now, newId, actor } = context;
  const playbook = playbookById(handbook, id);
  const declared = playbook?.facts.find(({ kind, scope }) => kind === 'level' && scope === 'crisis');
  if (playbook === undefined || declared === undefined) return null;
  if (!choicesOf(declared)?.some((choice) => choice.id === colour)) return null;
  const read = readValue(playbook, declared.id, colour, context);
  if ('problem' in read) return null;
  return {
    id: newId(),
    scope: crisisScope(crisisId),
    key: declared.id,
    title: null,
    ...read,
    translations: {},
    source: handbook.institution.sources?.alerts?.find((one) => one.id === source)?.name ?? source,
    owner: actor,
    enteredBy: CLOCK,
    enteredAt: now,
    validUntil: validUntil(declared, level, now),
    status: 'proposed',
    verifiedBy: null,
    verifiedAt: null,
    supersededBy: null,
    ended: null,
  };
}
