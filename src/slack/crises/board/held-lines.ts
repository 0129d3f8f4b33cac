import type { CaseState } from '../../../domain/cases/model/case-state.ts';
import { currentDraft, statusOf } from '../../../domain/cases/model/case-status.ts';
import type { Pause } from '../../../domain/cases/model/crises/pause.ts';
import { pauseOver } from '../../../domain/cases/model/crises/pause.ts';
import { classRow } from '../../../domain/handbook/handbook.ts';
import { maskerOf } from '../../../domain/privacy/masker-of.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatMasked } from '../../../i18n/masked-text.ts';
import { statementName } from '../../../i18n/statement-name.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { CrisisContext, CrisisView } from './crisis-view.ts';

const LONGEST_NAME = 60;
const LONGEST_TEXT = 100;

/** Data for naming a case that a pause concerns. */
export type Named = CrisisContext & Pick<CrisisView, 'networkName' | 'playbookName' | 'caseNumber' | 'when'>;

/**
 * Two states of a text that a pause meets. A text in its hold does not leave; a text that a person
 * has in hand, the bot cannot take away.
 */
type Met = 'held' | 'publishing';

/** The cases of which a pause meets such a text. */
export function metBy(states: readonly CaseState[], pause: Pick<Pause, 'scope' | 'except'>, met: Met): CaseState[] {
  return states.filter((state) => networksUnder(state, pause, [met]).length > 0);
}

/** A case whose text a pause concerns: its number, what it is, where it would go, and how it begins. */
export function heldSafetyMessage(
  state: CaseState,
  pause: Pick<Pause, 'scope' | 'except'>,
  met: readonly Met[],
  named: Named,
): string {
  const networks = networksUnder(state, pause, met).map(named.networkName).join(', ');
  return `• ${caseText(state, named)} · ${networks}\n> ${beginning(state, named)}`;
}

function networksUnder(
  { core, publications }: CaseState,
  pause: Pick<Pause, 'scope' | 'except'>,
  met: readonly Met[],
): string[] {
  const lasting = [{ ...pause, resumed: null }];
  const under = publications.filter(
    (one) => met.some((status) => status === one.status) && pauseOver(one, core.playbook, lasting) !== null,
  );
  return [...new Set(under.map(({ network }) => network))];
}

/** A case that a pause has held back, and what is to be done with it now. */
export function freshLine(state: CaseState, named: Named): string {
  const status = statusOf(state);
  const key = status === 'in_review' || status === 'open' ? `resume.${status}` : 'resume.done';
  return `• ${caseText(state, named)}: ${named.texts.say({ key })}\n> ${beginning(state, named)}`;
}

function caseText({ core }: CaseState, { texts, handbook, caseNumber }: Named): string {
  const { languages } = handbook.institution;
  const name =
    core.class === 'statement'
      ? statementName(core, texts)
      : inLanguage(classRow(handbook, core.class).titles, texts.language, languages);
  return `${caseNumber(core.id)} (${core.severity}, ${typedWords(name, LONGEST_NAME)})`;
}

/** Returns the first words of the text, without what must be hidden from some readers. */
function beginning(state: CaseState, { handbook, texts }: CrisisContext): string {
  const text = currentDraft(state)?.text ?? '';
  return typedWords(formatMasked(maskerOf(state, handbook, 'team')(text), texts), LONGEST_TEXT) || '…';
}
