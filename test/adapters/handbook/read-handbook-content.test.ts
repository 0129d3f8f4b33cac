import { test } from 'vitest';
import type { Case } from './planted-handbook.ts';
import { expectSaid } from './planted-handbook.ts';

const FLOOD = 'crises/flood.md';
const INSTITUTION = 'institution.yml';

const MISTAKES: Case[] = [
  [
    'a duplicate id',
    { file: INSTITUTION, words: 'id: mastodon', mistake: 'id: ‸x' },
    'networks[1].id: "x" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'a fact named like another of its playbook',
    { file: FLOOD, words: 'id: level', mistake: 'id: ‸zone' },
    'facts[1].id: "zone" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'an owner that is no area',
    { file: INSTITUTION, words: 'owner: works', mistake: 'owner: ‸gardens' },
    'topics[1].owner: no area has the id "gardens"; write one of communication, water, works, emergencies, or add it',
  ],
  [
    'a network in the calendar that we do not have',
    { file: INSTITUTION, words: '- facebook', after: 'calendar:', mistake: '- ‸tiktok' },
    'plan.calendar[0].networks[1]: no network has the id "tiktok"; write one of x, mastodon, facebook, or add it',
  ],
  [
    'a topic in the calendar that we do not have',
    { file: INSTITUTION, words: 'at: 09:00', after: 'calendar:', mistake: 'topic: ‸gardens\n      at: 09:00' },
    'plan.calendar[0].topic: no topic has the id "gardens"; write one of water, roads, or add it',
  ],
  [
    'an action that goes by an entry of the calendar that we do not have',
    {
      file: INSTITUTION,
      words: 'owner: communication',
      after: 'actions:',
      mistake: 'owner: communication\n      done_if: { figure: published, at_least: 90, calendar: ‸agenda }',
    },
    'plan.actions[0].done_if.calendar: no entry has the id "agenda"; write one of weekly-agenda, or add it',
  ],
  [
    'a duty of somebody who is not in the team',
    {
      file: INSTITUTION,
      words: 'analysis: Semanal',
      mistake: 'analysis: Semanal\n    duties: [{ id: a, what: Menciones, at: ["08:30"], who: ‸S0NOBODY00 }]',
    },
    'plan.monitoring.duties[0].who: nobody in team.members has the id "S0NOBODY00"; add them there, or correct it',
  ],
  [
    'a duty with an hour twice',
    {
      file: INSTITUTION,
      words: 'analysis: Semanal',
      mistake: 'analysis: Semanal\n    duties: [{ id: a, what: Menciones, who: S0COMUNICA, ‸at: ["08:30", "08:30"] }]',
    },
    'plan.monitoring.duties[0].at: a list does not fit: it has the same hour twice; keep one',
  ],
  [
    'an action that goes by answers of an entry of the calendar',
    {
      file: INSTITUTION,
      words: 'owner: communication',
      after: 'actions:',
      mistake:
        'owner: communication\n      ‸done_if: { figure: answered_in_time, at_least: 90, calendar: weekly-agenda }',
    },
    'done_if: a group of fields does not fit: it has a calendar, which only "published" may have; take calendar out',
  ],
  [
    "a drill's playbook that does not exist",
    { file: 'drills/flood.yml', words: 'playbook: flood', mistake: 'playbook: ‸floods' },
    'playbook: no playbook has the id "floods"; write one of everyday, flood, or add it',
  ],
  [
    'an election that is over before it is called',
    { file: INSTITUTION, words: 'to: 2023-05-28', mistake: 'to: ‸2023-03-28' },
    'electoral_periods[0].to: 2023-03-28 is before 2023-04-04, the day of the call; correct one of them',
  ],
  [
    'a title without the first language',
    { file: FLOOD, words: 'titles:\n  es: Inundación', mistake: '‸titles:' },
    'titles: it lacks "es", the first language of the institution; add it, since every other falls back to it',
  ],
  [
    'an unknown variable',
    { file: FLOOD, words: '{{ fact.zone }} y sube', mistake: '{{ ‸fact.area }} y sube' },
    'es/question/b: the variable "fact.area" is unknown; declare it under "facts", or use one of fact.zone, fact.level, fact.next_update, fact.street',
  ],
  [
    'a tag off the allow-list',
    { file: FLOOD, words: 'Gracias por preguntar.', mistake: "‸{% render './.env' %}" },
    'es/question/b: the tag "render" is not allowed; use if, elsif, else, unless',
  ],
  [
    'a filter off the allow-list',
    { file: FLOOD, words: '{{ fact.zone }} y sube', mistake: '‸{{ fact.zone | default: "todo" }} y sube' },
    'es/question/b: the filter "default" is not allowed; the only one is capitalize',
  ],
  [
    'a malformed template',
    { file: FLOOD, words: '{{ fact.zone }} y sube', mistake: '‸{{ fact.zone y sube' },
    'es/question/b: it is not a well-formed template (',
  ],
  [
    'a host that is no official source',
    { file: FLOOD, words: 'sube a un sitio alto', mistake: 'mira ‸https://www.rumores.example/a?b' },
    'es/question/b: "rumores.example" is no official source; add it to official_sources.hosts in institution.yml, or take it out (after a full stop, leave a space)',
  ],
  [
    'a phone that is not official, in a slot of the holding statement',
    { file: FLOOD, words: 'Emergencias: 112.', mistake: 'Emergencias: ‸600 12 34 56.' },
    'es/holding_statement/a: "600 12 34 56" is no official phone; add it to official_sources.phones in institution.yml, or take it out',
  ],
  [
    'a text that X would not take',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: `‸${'Ven ya. '.repeat(32)}` },
    'es/field_report/b: it may reach 305 on X, which takes 280 (facts counted at their max_length, links at 43 at most); take out 25, or lower a max_length',
  ],
  [
    'a fact so long that its text would not fit',
    {
      file: FLOOD,
      words: 'Os informamos',
      mistake:
        '{% if fact.level == "rojo" %}{{ fact.street }}{{ fact.street }}{{ fact.street }}{% endif %} Os informamos',
    },
    'es/holding_statement/a: it may reach 298 on X, which takes 280 (facts counted at their max_length, links at 43 at most); take out 18, or lower a max_length',
  ],
  [
    'an expression that the style guide bans',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Es un ‸CASO\naislado.' },
    'es/field_report/b: "caso aislado" is banned by style.yml (Quita importancia); say it another way',
  ],
  [
    'what must_not forbids',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Está ‸bajo control.' },
    'es/field_report/b: "bajo control" is what must_not "all-under-control" of this playbook forbids; say it another way',
  ],
  [
    'a raw <',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Gracias ‸<!channel>.' },
    'es/field_report/b: a text may not hold "<"; write it in words',
  ],
  [
    'a mention',
    { file: FLOOD, words: 'Gracias por avisar.', mistake: 'Gracias, ‸@vecina.' },
    'es/field_report/b: a text may not mention anybody; take the @ out, since the network names whom it answers',
  ],
  [
    'a severity that stands twice',
    { file: 'severity.yml', words: '- id: S3', mistake: '- id: ‸S2' },
    'severities[2].id: "S2" stands here for the second time; give this entry another name or remove it',
  ],
  [
    'a severity that is missing',
    { file: 'severity.yml', words: '- id: S3', mistake: '- id: S2' },
    'severity.yml:1:1 severities: "S3" is missing; add a row for it, each stands here exactly once',
  ],
  [
    'an approver of S1 who may have edited',
    { file: 'severity.yml', words: 'approver_may_have_edited: false', mistake: 'approver_may_have_edited: ‸true' },
    'severities[0].approver_may_have_edited: in S1 nobody approves a text that they wrote; write false',
  ],
  [
    'one approval in S2',
    {
      file: 'severity.yml',
      words: 'approvals:\n      - any_of:\n          - approver\n          - lead\n',
      after: 'id: S2',
      mistake: '‸approvals:\n',
    },
    'severities[1].approvals: S2 needs two approvals; add a second any_of',
  ],
  [
    'a role that nobody has',
    { file: INSTITUTION, words: '- plan_director', mistake: '- writer' },
    'severities[0].approvals[1].any_of: nobody in team.members of institution.yml has the role plan_director; give it to somebody',
  ],
  [
    'a kind of text that the first language lacks',
    { file: 'crises/everyday.md', words: '# es\n\n## question', mistake: '‸# es\n\n## press' },
    'texts: "question" has no text in "es", the first language; add "## question" under "# es"',
  ],
  [
    'working hours that run backwards',
    { file: INSTITUTION, words: 'to: 15:00', mistake: 'to: ‸07:00' },
    'working_hours[0].to: 07:00 is not after 08:00; exchange them',
  ],
  [
    'a calendar entry without a day',
    {
      file: INSTITUTION,
      words: 'weekdays:\n        - monday\n',
      after: 'calendar:',
      mistake: 'date: 2027-01-04\n      weekdays:\n        - monday\n',
    },
    'plan.calendar[0]: say when: either "weekdays" or "date", one of the two',
  ],
  [
    'a time zone that does not exist',
    { file: INSTITUTION, words: 'time_zone: Europe/Madrid', mistake: 'time_zone: ‸Europe/Vallserena' },
    'time_zone: "Europe/Vallserena" is no time zone; write one such as Europe/Madrid',
  ],
];

test.each(MISTAKES)('%s', expectSaid);
