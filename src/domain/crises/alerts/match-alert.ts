import type { AlertProposal } from '../../cases/model/crises/alert-proposal.ts';
import type { CrisisLevel } from '../../cases/model/crises/crisis.ts';
import type { Handbook } from '../../handbook/handbook.ts';
import { homeLanguage } from '../../handbook/handbook.ts';
import type { Playbook } from '../../handbook/playbook.ts';
import type { AlertColour } from '../../handbook/vocabulary.ts';
import { ALERT_COLOURS } from '../../handbook/vocabulary.ts';
import { findPhrase } from '../../text/find-phrase.ts';
import { foldText } from '../../text/fold-text.ts';
import { momentAfter } from '../../time/moment-after.ts';
import type { CapAlert, CapArea, CapInfo } from './cap-alert.ts';

/** Proposal that follows from an alert and the handbook. */
export type AlertMatch = Pick<
  AlertProposal,
  'playbook' | 'colour' | 'level' | 'event' | 'headline' | 'areas' | 'onset' | 'expires'
>;

/** A block that is about one of our areas, with its colour. */
type OwnInfo = { info: CapInfo; colour: AlertColour; areas: string[] };

const dayMs = 86_400_000;

/**
 * The playbook that an alert is about, if it is about one of our areas and as grave as the playbook asks for. Of several playbooks the
 * one that knows the most words of the event; the first of those.
 */
export function matchAlert(alert: CapAlert, handbook: Handbook): AlertMatch | null {
  const own = alert.infos.flatMap((info) => ownInfo(info, handbook) ?? []);
  const [best] = handbook.playbooks
    .map((playbook) => ({
      playbook,
      infos: own.filter((one) => isFor(playbook, one)),
      words: wordsKnown(playbook, own),
    }))
    .filter(({ infos }) => infos.length > 0)
    .toSorted((one, other) => other.words - one.words);
  if (best === undefined) return null;
  const { playbook, infos } = best;
  const shown = inOurLanguage(infos, handbook);
  const gravest = shown.reduce((one, other) => (isAsGraveAs(one.colour, other.colour) ? one : other));
  return {
    playbook: playbook.id,
    colour: gravest.colour,
    level: levelOf(gravest.colour),
    event: gravest.info.event,
    headline: gravest.info.headline,
    areas: [...new Set(shown.flatMap(({ areas }) => areas))],
    onset: shown.flatMap(({ info }) => info.onset ?? []).toSorted()[0] ?? null,
    expires:
      shown
        .map(({ info }) => info.expires ?? dayAfter(alert.sent))
        .toSorted()
        .at(-1) ?? dayAfter(alert.sent),
  };
}

function ownInfo(info: CapInfo, { institution }: Handbook): OwnInfo | null {
  const colour = colourOf(info);
  const ours = institution.sources?.areas ?? [];
  const areas = ours.filter((area) => info.areas.some((one) => isSameArea(one, area))).map(({ name }) => name);
  return colour === null || areas.length === 0 ? null : { info, colour, areas };
}

function isSameArea(area: CapArea, ours: { name: string; codes?: string[] | undefined }): boolean {
  return area.codes.some((code) => ours.codes?.includes(code)) || folded(area.name) === folded(ours.name);
}

function isFor({ alerts }: Playbook, { info, colour }: OwnInfo): boolean {
  return alerts !== undefined && isAsGraveAs(colour, alerts.from) && countWords(alerts, info) > 0;
}

function wordsKnown({ alerts }: Playbook, own: readonly OwnInfo[]): number {
  return alerts === undefined ? 0 : own.reduce((sum, { info }) => sum + countWords(alerts, info), 0);
}

/**
 * Counts the playbook's words in any language. A weather service writes its own language and
 * English, whatever the reader's language.
 */
function countWords({ events }: NonNullable<Playbook['alerts']>, { event, kinds }: CapInfo): number {
  const said = folded([event, ...kinds].join(' | '));
  const words = new Set(Object.values(events).flat().map(folded));
  return [...words].filter((word) => findPhrase(said, word).length > 0).length;
}

/** The blocks of the language that the house speaks, else of the first that is there. */
function inOurLanguage(infos: readonly OwnInfo[], handbook: Handbook): OwnInfo[] {
  const wanted = [homeLanguage(handbook), ...handbook.institution.languages, infos[0]?.info.language.slice(0, 2)];
  const language = wanted.find((one) => infos.some(({ info }) => info.language.slice(0, 2) === one));
  return infos.filter(({ info }) => info.language.slice(0, 2) === language);
}

function folded(text: string): string {
  return foldText(text, 'loose').text;
}

/**
 * Returns the moment a day later. CAP leaves the end of an alert without one to its receiver; ours
 * is a day.
 */
function dayAfter(moment: string): string {
  return momentAfter(moment, dayMs);
}

/** As AEMET and Meteoalarm write them. */
const WORDS: { readonly [Colour in AlertColour]: RegExp } = {
  yellow: /\b(amarillo|yellow|groc)\b/i,
  orange: /\b(naranja|orange|taronja)\b/i,
  red: /\b(rojo|red|vermell)\b/i,
};
const NO_COLOUR = /\b(verde|green|verd)\b/i;

/** Colour by CAP's own scale of severity, for alerts that give no colour. */
const BY_SEVERITY: Readonly<Record<string, AlertColour>> = { Extreme: 'red', Severe: 'orange', Moderate: 'yellow' };

const LEVELS: { readonly [Colour in AlertColour]: CrisisLevel } = { red: 'S1', orange: 'S2', yellow: 'S3' };

/** The colour of a block; null when it is green, or less than any colour. */
function colourOf({ awareness, severity }: Pick<CapInfo, 'awareness' | 'severity'>): AlertColour | null {
  const given = ALERT_COLOURS.find((colour) => WORDS[colour].test(awareness ?? ''));
  if (given !== undefined) return given;
  return NO_COLOUR.test(awareness ?? '') ? null : (BY_SEVERITY[severity] ?? null);
}

/** Returns true when a colour is at least as grave as another. */
function isAsGraveAs(colour: AlertColour, least: AlertColour): boolean {
  return ALERT_COLOURS.indexOf(colour) >= ALERT_COLOURS.indexOf(least);
}

/**
 * Returns the level of a crisis that begins with such an alert. The person who starts it may choose
 * another.
 */
function levelOf(colour: AlertColour): CrisisLevel {
  return LEVELS[colour];
}
