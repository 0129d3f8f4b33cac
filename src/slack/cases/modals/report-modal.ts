import type { ModalView } from '@slack/types';
import { faultPlaceIn } from '../../../domain/cases/at-risk/location-in.ts';
import { LONGEST_PLACE, LONGEST_REPORT } from '../../../domain/cases/model/faults/field-report.ts';
import { findLinks } from '../../../domain/cases/model/faults/find-links.ts';
import type { FaultService } from '../../../domain/cases/ports/works-system.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { redactPost, withoutPlaceholders } from '../../../domain/writing/redact-post.ts';
import { contextBlock, option, truncate } from '../../kit/blocks.ts';
import { VIEWS } from '../../kit/ids.ts';
import { selectInput, textInput } from '../../kit/inputs.ts';
import { areaInput } from './ask-modal.ts';
import type { ModalSubject } from './case-modals.ts';
import { caseModal, FIELDS } from './case-modals.ts';

/** Slack's most for the value of an option. */
const LONGEST_OPTION = 75;

/**
 * Builds the modal for a report of a fault to the works system: all that leaves is in it. The text begins as the post
 * without what tells people apart, as a model would read it.
 */
export function reportModal(
  { view, metadata, texts }: ModalSubject,
  handbook: Handbook,
  services: readonly FaultService[],
): ModalView {
  const post = view.state.posts[0];
  const text = post === undefined ? '' : withoutLinks(withoutPlaceholders(redactPost(post, handbook.institution).text));
  return caseModal(VIEWS.reportFault, 'form.report_title', 'form.report_submit', { metadata, texts }, [
    contextBlock(texts.t('form.report_leaves')),
    selectInput(
      FIELDS.service,
      texts.t('form.report_service'),
      // A name may hold nothing to be seen, or be that of another kind; a code never is.
      services
        .filter(({ code }) => code.length <= LONGEST_OPTION)
        .map(({ code, name }) => option(name === code ? code : `${code} · ${name}`, code)),
    ),
    textInput(FIELDS.place, texts.t('form.report_place'), {
      initial: truncate(faultPlaceIn(view.state, handbook) ?? '', LONGEST_PLACE),
      maxLength: LONGEST_PLACE,
      hint: texts.t('form.report_place_hint'),
    }),
    textInput(FIELDS.words, texts.t('form.report_text'), {
      initial: truncate(text, LONGEST_REPORT),
      multiline: true,
      maxLength: LONGEST_REPORT,
      hint: texts.t('form.report_text_hint'),
    }),
    areaInput({ view, texts }, handbook),
  ]);
}

/** Leaves out links and accounts, ours too: the form that holds one is refused. */
function withoutLinks(text: string): string {
  const kept = findLinks(text).reduceRight((left, { start, end }) => `${left.slice(0, start)}${left.slice(end)}`, text);
  return kept.replaceAll(/ {2,}/g, ' ').trim();
}
