import { currentDraft } from '../../domain/cases/case-status.ts';
import type { Gesture } from '../../domain/cases/gesture.ts';
import { reviewCaseDraft } from '../../domain/cases/review-case-draft.ts';
import { homeLanguage } from '../../domain/handbook/handbook.ts';
import { shortened } from '../blocks.ts';
import type { FormAnswer } from '../on-form.ts';
import type { SlackDeps } from '../slack-deps.ts';
import type { Who } from '../who.ts';
import { FIELDS } from './case-forms.ts';

/**
 * What stops a written text, said at its field so that nothing typed is lost; nothing when nothing does.
 * A missing fact does not: its value may still come.
 */
export async function editProblems(gesture: Gesture, caseId: number, who: Who, deps: SlackDeps): Promise<FormAnswer> {
  if (gesture.kind !== 'edit') return undefined;
  const state = await deps.reader.caseById(caseId);
  if (state === null) return undefined;
  const handbook = deps.cases.handbook();
  const language = currentDraft(state)?.language ?? homeLanguage(handbook);
  const stopping = reviewCaseDraft({ text: gesture.text, language }, state, handbook, deps.cases.now()).filter(
    (finding) => finding.level === 'block' && finding.rule !== 'missing-fact',
  );
  if (stopping.length === 0) return undefined;
  const said = stopping.map((finding) => who.texts.say(finding.message)).join(' ');
  return { errors: { [FIELDS.text]: shortened(said, 1500) } };
}
