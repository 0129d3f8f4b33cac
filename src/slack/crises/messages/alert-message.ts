import { isDiscreetPlaybook } from '../../../domain/cases/at-risk/people-at-risk.ts';
import type { AlertProposal } from '../../../domain/cases/model/crises/alert-proposal.ts';
import type { Handbook } from '../../../domain/handbook/handbook.ts';
import { playbookById } from '../../../domain/handbook/handbook.ts';
import { inLanguage } from '../../../domain/text/languages.ts';
import { formatMoment } from '../../../i18n/dates.ts';
import { formatList } from '../../../i18n/lists.ts';
import type { Texts } from '../../../i18n/texts.ts';
import {
  actionsBlock,
  button,
  contextBlock,
  escapeMrkdwn,
  headerBlock,
  quoteBlock,
  sectionBlock,
  truncate,
} from '../../kit/blocks.ts';
import { CRISIS_MODAL_ACTIONS } from '../../kit/ids.ts';
import { typedWords } from '../../kit/typed-words.ts';
import type { DrawnCard } from '../../kit/with-watermark.ts';

const LONGEST_EVENT = 500;
const LONGEST_AREAS = 600;
const LONGEST_NAME = 100;

/**
 * Builds the message of an official alert's proposal, with the button that opens the modal filled
 * in. Once the proposal is closed, it says why and has no button.
 */
export function alertMessage(proposal: AlertProposal, handbook: Handbook, texts: Texts): DrawnCard {
  const { colour, event, headline, closed } = proposal;
  const playbook = playbookName(proposal, handbook, texts);
  const title = texts.t(`alert.title_${colour}`, { playbook: truncate(playbook, LONGEST_NAME) });
  const words = headline === null || headline === event ? event : `${event}\n${headline}`;
  const said = closed === null ? null : texts.t(`alert.closed_${closed.why}`, momentsOf(proposal, handbook, texts));
  const isDiscreet = isDiscreetPlaybook(proposal.playbook, handbook);
  const shown = escapeMrkdwn(said === null ? title : `${title} · ${said}`);
  return {
    text: isDiscreet ? texts.t('alert.news', { severity: proposal.level }) : shown,
    blocks: [
      headerBlock(title),
      quoteBlock(truncate(words, LONGEST_EVENT)),
      sectionBlock(factLines(proposal, handbook, texts).join('\n')),
      ...(said === null
        ? [
            sectionBlock(
              texts.t('alert.proposes', { playbook: typedWords(playbook, LONGEST_NAME), level: proposal.level }),
            ),
            actionsBlock([
              button(texts.t('button.crisis_start'), CRISIS_MODAL_ACTIONS.fromAlert, proposal.id, 'primary'),
            ]),
          ]
        : [sectionBlock(`*${said}*`)]),
      contextBlock(texts.t('alert.by_nobody')),
    ],
  };
}

function factLines(proposal: AlertProposal, handbook: Handbook, texts: Texts): string[] {
  const { onset, areas, source } = proposal;
  const name = handbook.institution.sources?.alerts?.find(({ id }) => id === source)?.name ?? source;
  const moments = momentsOf(proposal, handbook, texts);
  return [
    texts.t('alert.source', { source: typedWords(name, LONGEST_NAME) }),
    texts.t('alert.areas', { areas: typedWords(formatList(areas, texts), LONGEST_AREAS) }),
    texts.t(onset === null ? 'alert.until' : 'alert.from_until', moments),
  ];
}

function momentsOf({ onset, expires, closed }: AlertProposal, { institution }: Handbook, texts: Texts) {
  const said = (at: string) => formatMoment(at, institution.timeZone, texts);
  return {
    from: said(onset ?? expires),
    until: said(expires),
    at: said(closed?.at ?? expires),
    id: closed?.crisisId ?? 0,
  };
}

function playbookName({ playbook }: AlertProposal, handbook: Handbook, texts: Texts): string {
  const titles = playbookById(handbook, playbook)?.titles;
  return titles === undefined ? playbook : inLanguage(titles, texts.language, handbook.institution.languages);
}
