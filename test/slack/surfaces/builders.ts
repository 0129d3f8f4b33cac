import { DEADLINE_KINDS } from '../../../src/domain/cases/model/deadlines/deadline-kind.ts';
import type { Finding } from '../../../src/domain/review/model/finding.ts';
import { caseCard, erasedCard } from '../../../src/slack/cases/card/case-card.ts';
import { isOpen } from '../../../src/slack/cases/card/safety-blocks.ts';
import { registerCaseList } from '../../../src/slack/cases/listeners/case-list-listener.ts';
import { mentionsMessage } from '../../../src/slack/cases/messages/mentions-message.ts';
import { threadMessage } from '../../../src/slack/cases/messages/thread-message.ts';
import { answerModal } from '../../../src/slack/cases/modals/answer-modal.ts';
import { askModal } from '../../../src/slack/cases/modals/ask-modal.ts';
import type { ModalSubject } from '../../../src/slack/cases/modals/case-modals.ts';
import {
  escalateModal,
  reclassifyModal,
  rejectModal,
  reopenModal,
} from '../../../src/slack/cases/modals/case-modals.ts';
import { addressModal, copyModal } from '../../../src/slack/cases/modals/copy-modal.ts';
import { correctionModal } from '../../../src/slack/cases/modals/correction-modal.ts';
import { detailsModal } from '../../../src/slack/cases/modals/details-modal.ts';
import { editModal } from '../../../src/slack/cases/modals/edit-modal.ts';
import { exactTextModal } from '../../../src/slack/cases/modals/exact-text-modal.ts';
import { externalReplyModal } from '../../../src/slack/cases/modals/external-reply-modal.ts';
import { factsModal } from '../../../src/slack/cases/modals/facts-modal.ts';
import { helpModal } from '../../../src/slack/cases/modals/help-modal.ts';
import { requestModal } from '../../../src/slack/cases/modals/request-modal.ts';
import { safetyModal } from '../../../src/slack/cases/modals/safety-modal.ts';
import { showPostModal } from '../../../src/slack/cases/modals/show-post-modal.ts';
import { spokenModal } from '../../../src/slack/cases/modals/spoken-modal.ts';
import { amendToldModal, toldModal } from '../../../src/slack/cases/modals/told-modal.ts';
import { withdrawModal } from '../../../src/slack/cases/modals/withdraw-modal.ts';
import type { Written } from '../../../src/slack/cases/modals/written/written-blocks.ts';
import type { DestinationView } from '../../../src/slack/cases/view/destination-view.ts';
import { registerDigest } from '../../../src/slack/digests/digest-listeners.ts';
import { weekMessage } from '../../../src/slack/digests/week-message.ts';
import { registerHoaxes } from '../../../src/slack/hoaxes/hoax-listeners.ts';
import {
  proposalMessage as hoaxProposal,
  settledMessage as hoaxSettled,
} from '../../../src/slack/hoaxes/hoax-message.ts';
import { decideModal, registerModal, rewordModal } from '../../../src/slack/hoaxes/hoax-modals.ts';
import { escapeMrkdwn } from '../../../src/slack/kit/blocks.ts';
import { COMMANDS, DIRECT_ACTIONS } from '../../../src/slack/kit/ids.ts';
import { roleMentions } from '../../../src/slack/kit/mentions.ts';
import { saySentence } from '../../../src/slack/kit/say-sentence.ts';
import { registerTeam } from '../../../src/slack/team/team-command-listener.ts';
import { aWeek } from './a-week.ts';
import { BELL_BUILDERS } from './bell-builders.ts';
import type { Builder } from './built.ts';
import { CALLED, severalCalls } from './called.ts';
import { CONTENT_BUILDERS } from './content-builders.ts';
import { CRISIS_BUILDERS } from './crisis-builders.ts';
import { FLAG_BUILDERS } from './flag-builders.ts';
import { commanded } from './heard.ts';
import { HOME_BUILDERS } from './home-builders.ts';
import { NEXT_STEP_BUILDERS } from './next-step-builders.ts';
import { OTHERS_BUILDERS } from './past-reply-builders.ts';
import { PICTURE_BUILDERS } from './picture-builders.ts';
import { PLAYBOOK_BUILDERS } from './playbook-builders.ts';
import { SAFETY_BUILDERS } from './safety-builders.ts';
import { SUGGESTION_BUILDERS } from './suggestion-builders.ts';
import type { World } from './ugly/ugly-world.ts';

/** Everything that the bot shows in Slack, a line each. */
export const BUILDERS: readonly Builder[] = [
  ['the card', ({ view, texts }) => caseCard(view, texts)],
  [
    'the details of a case',
    ({ subject, words }) => [detailsModal(subject), detailsModal(subject, escapeMrkdwn(words.why))],
  ],
  [
    'the card of an erased case',
    ({ view, texts, now }) => {
      const erased = { at: now, by: { kind: 'clock' }, rule: 'retention' } as const;
      return erasedCard({ ...view, state: { ...view.state, core: { ...view.state.core, erased } } }, texts);
    },
  ],
  [
    'the exact text to approve',
    ({ subject }) => [DIRECT_ACTIONS.approve, DIRECT_ACTIONS.propose].map((id) => exactTextModal(id, subject)),
  ],
  [
    'the lines for a person at risk',
    ({ view, texts }) => {
      const shown = view.lines?.shown ?? null;
      // Where all have gone, a sentence stands in its place.
      return shown?.offers.some(isOpen)
        ? safetyModal(shown, { caseId: view.state.core.id, randomId: null }, texts)
        : [];
    },
  ],
  ...SAFETY_BUILDERS,
  ...OTHERS_BUILDERS,
  ...BELL_BUILDERS,
  ...NEXT_STEP_BUILDERS,
  ...SUGGESTION_BUILDERS,
  ['the thread', threadOf],
  ['a time that has run out, in the thread', (world) => timesUp(world)],
  [
    'the call for several cases',
    ({ view, words, texts }) => severalCalls(view, words.title).map((mentions) => mentionsMessage(...mentions, texts)),
  ],
  [
    'a refusal',
    ({ refusals, texts, handbook }) => refusals.map((one) => ({ text: saySentence(one, 'message', texts, handbook) })),
  ],
  ...FLAG_BUILDERS,
  ...CONTENT_BUILDERS,
  ...PICTURE_BUILDERS,
  ['the form to edit', ({ subject }) => editModal(subject)],
  ['the form to edit, when the checks stop a text', ({ subject, words }) => editModal(subject, stopped(words))],
  [
    'the form to approve in spite of warnings',
    ({ subject, words }) => exactTextModal(DIRECT_ACTIONS.approve, warned(subject, words)),
  ],
  ['the form to reject', ({ subject }) => rejectModal(subject)],
  ['the form to escalate', ({ subject }) => escalateModal(subject)],
  ['the form to reopen', ({ subject }) => reopenModal(subject)],
  ['the form to correct', ({ subject, handbook }) => reclassifyModal(subject, handbook)],
  ['the form of facts', ({ subject, handbook, now }) => factsModal(subject, { handbook, now, shows: 'lacking' })],
  ['the form of all facts', ({ subject, handbook, now }) => factsModal(subject, { handbook, now, shows: 'all' })],
  ['the form of another draft', ({ subject, handbook, model }) => requestModal(subject, handbook, model)],
  ['the form to ask an area', ({ subject, handbook }) => askModal(subject, handbook)],
  [
    'the form of what an area answered',
    ({ subject, handbook, state }) => answerModal(subject, handbook, state.areaQuestions[0]?.id ?? 'none'),
  ],
  ['the form of who was told', ({ subject, now }) => toldModal(subject, now)],
  [
    'the form of one call to 112 for several people',
    ({ subject, now, texts }) => helpModal([subject.view], now, texts),
  ],
  [
    'the form of a call to 112',
    ({ subject }) => subject.view.state.handoffs.slice(0, 1).map((one) => amendToldModal(subject, one)),
  ],
  ['the form of a reply that went out elsewhere', ({ subject, handbook }) => externalReplyModal(subject, handbook)],
  [
    'the form to copy and publish',
    ({ subject, texts }) =>
      outIn(subject).flatMap((one) => [
        copyModal(subject, one, { openedBy: [{ caseId: 1, person: 'UB', at: subject.view.now, form: 'several' }] }),
        copyModal(subject, one, { whyNot: texts.t('form.copy_fell') }),
      ]),
  ],
  [
    'the form that puts right what is out',
    ({ subject, words }) =>
      outIn(subject).flatMap((one) => [correctionModal(subject, one), correctionModal(subject, one, stopped(words))]),
  ],
  ['the form for an address', ({ subject }) => outIn(subject).map((one) => addressModal(subject, one))],
  ['the form to take down what is out', ({ subject }) => outIn(subject).map((one) => withdrawModal(subject, one))],
  [
    'the form of an approval by voice',
    ({ subject, handbook, now }) => {
      const voices = handbook.institution.team.byVoice ?? [];
      return spokenModal({ ...subject, view: { ...subject.view, voices } }, now);
    },
  ],
  ['a folded post', ({ subject }) => showPostModal(subject)],
  ...HOME_BUILDERS,
  ['/cases open', (world) => commanded(registerCaseList, COMMANDS.cases, 'open', world)],
  ['/cases mine', (world) => commanded(registerCaseList, COMMANDS.cases, 'mine', world)],
  ['/cases overdue', (world) => commanded(registerCaseList, COMMANDS.cases, 'overdue', world)],
  ['/cases at-risk', (world) => commanded(registerCaseList, COMMANDS.cases, 'at-risk', world)],
  ['/cases like', (world) => commanded(registerCaseList, COMMANDS.cases, 'like #1', world)],
  ['/cases #1', (world) => commanded(registerCaseList, COMMANDS.cases, '#1', world)],
  ['/cases ?', (world) => commanded(registerCaseList, COMMANDS.cases, '?', world)],
  ['the digest of the week', ({ digest, texts }) => [weekMessage(aWeek(digest), texts, digest.opened)]],
  ['/digest weekly', (world) => commanded(registerDigest, COMMANDS.digest, 'weekly', world)],
  ['/digest', (world) => commanded(registerDigest, COMMANDS.digest, '', world)],
  ['/digest now', (world) => commanded(registerDigest, COMMANDS.digest, 'now', world)],
  ['/team', (world) => commanded(registerTeam, COMMANDS.team, '', world)],
  ['/team leave', (world) => commanded(registerTeam, COMMANDS.team, 'leave <@UA>', world)],
  ['/hoax list', (world) => commanded(registerHoaxes, COMMANDS.hoax, '', world)],
  ['/hoax show', (world) => commanded(registerHoaxes, COMMANDS.hoax, 'show 1', world)],
  ['/hoax ?', (world) => commanded(registerHoaxes, COMMANDS.hoax, '?', world)],
  [
    'a hoax: its forms, what is proposed of it, what was decided',
    ({ hoaxes, handbook, texts, words }) => {
      const given = { handbook, texts, metadata: '1:1:draft::', findings: stopped(words).findings };
      const ofOne = hoaxes
        .slice(0, 1)
        .flatMap((one) => [
          ...[decideModal(one, given), rewordModal(one, given), hoaxProposal(one, texts)],
          ...[true, false].map((confirmed) => hoaxSettled(one, confirmed, '<@UA>', texts)),
        ]);
      return [registerModal(hoaxes, 'flood', given), ...ofOne];
    },
  ],
  ...PLAYBOOK_BUILDERS,
  ...CRISIS_BUILDERS,
];

/** More findings than a form shows, some with a fix, some about what is lacking. */
function stopped({ post, why }: World['words']): Written {
  const levels = ['block', 'warn', 'advice'] as const;
  const findings = Array.from(
    { length: 30 },
    (_, at): Finding => ({
      rule: 'never-say',
      level: levels[at % 3] ?? 'block',
      words: post.slice(at, at * 2),
      start: at,
      end: Math.min(post.length, at * 2),
      message: { key: 'finding.style.banned', params: { why } },
      ...(at % 2 === 0 ? { fix: why } : {}),
    }),
  );
  return { typed: { text: post, apart: { x: why } }, findings, isChecked: true, revision: 3 };
}

/** What is out, or on its way, at each place. */
function outIn({ view }: ModalSubject): DestinationView[] {
  return [...view.destinations, ...view.earlier, ...view.underWay].filter(
    ({ publication }) => publication !== undefined,
  );
}

function warned(subject: ModalSubject, words: World['words']): ModalSubject {
  const findings = stopped(words).findings.map((finding) => ({ ...finding, level: 'warn' as const }));
  return { ...subject, view: { ...subject.view, findings } };
}

function timesUp({ view, ...world }: World): object[] {
  const lines = DEADLINE_KINDS.flatMap((kind) => [`thread.time_up_${kind}`, `thread.time_long_up_${kind}`]);
  const entries = [...lines, 'thread.claim_lapsed'].flatMap((key) =>
    [CALLED, { ...CALLED, roles: [] }].map((calls) => ({ sentence: { key, params: { due: world.now } }, calls })),
  );
  return threadOf({ ...world, view, entries });
}

function threadOf({ entries, state, handbook, texts, now, related }: World): object[] {
  const { members } = handbook.institution.team;
  return entries.map((entry) =>
    threadMessage(entry, state, {
      handbook,
      texts,
      roleMentions: roleMentions(members, ...[entry.asks ?? []].flat()),
      now,
      related,
    }),
  );
}
