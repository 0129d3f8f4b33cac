import type { Registry } from 'prom-client';
import { Gauge } from 'prom-client';
import type { Backlog } from '../../domain/cases/ports/backlog.ts';
import type { Elapsed } from '../../domain/time/elapsed.ts';
import { oldestAge } from '../../domain/time/oldest-age.ts';

type Given = { backlog: Backlog | null; isHealthy: boolean; isSender: boolean };

/** Creates the gauges, which take their values at each request. Those of a silent database show nothing. */
export function createGauges(
  registry: Registry,
  about: { version: string; now(): string; elapsed?: Elapsed },
): { take(given: Given): void } {
  const { version, now, elapsed = () => performance.now() } = about;
  const gauge = <Label extends string = never>(name: string, help: string, ...labelNames: Label[]) =>
    new Gauge({ name: `portavoz_${name}`, help, labelNames, registers: [registry] });
  gauge('build_info', 'Version of this process', 'version').set({ version }, 1);
  const isUp = gauge('database_up', '1 while the database answers');
  const isHealthy = gauge('healthy', '1 while /health is well');
  const isSender = gauge('sender', '1 in the process that sends to Slack and the networks');
  const outbox = gauge('outbox_waiting', 'Messages and other effects that are due and not done', 'kind');
  const oldest = gauge('outbox_oldest_seconds', 'Time since the oldest of them was first seen waiting', 'kind');
  const urgent = gauge('urgent_cards_waiting', 'S1 and S2 cases whose card is not in the channel', 'severity');
  const urgentAge = gauge('urgent_card_oldest_seconds', 'Age of the oldest of them');
  const intake = gauge('intake_waiting', 'Posts that were accepted and are not taken in');
  const intakeAge = gauge('intake_oldest_seconds', 'Age of the oldest of them');
  const publications = gauge('publications', 'Publications on their way, or in need of a person', 'status');
  const published = gauge('published_last_day', 'Texts published in the last 24 hours');
  const planned = gauge(
    'planned_posts',
    'Planned posts that wait, are late, or of which nobody knows whether they are out',
    'state',
  );
  const leases = gauge('lease_seconds_left', 'Time for which a process holds the work; 0: nobody does', 'lease');
  const single = [urgentAge, intake, intakeAge, published];
  const labelled = [outbox, oldest, urgent, publications, planned, leases];
  const oldestOf = ages(elapsed);
  const clocks = { now: () => Date.parse(now()), elapsed };
  const [ofUrgent, ofIntake] = [oldestAge(clocks), oldestAge(clocks)];

  function takeBacklog(backlog: Backlog): void {
    for (const { kind, waiting } of backlog.outbox) outbox.set({ kind }, waiting);
    for (const { kind, seconds } of oldestOf(backlog.outbox)) oldest.set({ kind }, seconds);
    urgent.set({ severity: 'S1' }, backlog.urgentCards.S1);
    urgent.set({ severity: 'S2' }, backlog.urgentCards.S2);
    urgentAge.set(ofUrgent(backlog.urgentCards.since) / 1000);
    intake.set(backlog.intake.waiting);
    intakeAge.set(ofIntake(backlog.intake.since) / 1000);
    for (const [status, count] of Object.entries(backlog.publications)) publications.set({ status }, count);
    published.set(backlog.publishedLastDay);
    for (const [state, count] of Object.entries(backlog.planned ?? {})) planned.set({ state }, count);
    for (const { name, until } of backlog.leases)
      leases.set({ lease: name }, Math.max(0, (Date.parse(until) - Date.parse(now())) / 1000));
  }

  return {
    take({ backlog, ...given }) {
      isUp.set(backlog === null ? 0 : 1);
      isHealthy.set(given.isHealthy ? 1 : 0);
      isSender.set(given.isSender ? 1 : 0);
      for (const one of single) one.remove();
      for (const one of labelled) one.reset();
      if (backlog !== null) takeBacklog(backlog);
    },
  };
}

/**
 * Returns how long the oldest effect of each kind has been the oldest. The outbox keeps no moment of
 * its making; what is done leaves it, so an oldest one that stays is one that waits.
 */
function ages(elapsed: Elapsed): (outbox: Backlog['outbox']) => { kind: string; seconds: number }[] {
  let known = new Map<string, { oldest: number; metMs: number }>();
  return (outbox) => {
    known = new Map(
      outbox.map(({ kind, oldest }) => {
        const before = known.get(kind);
        return [kind, before?.oldest === oldest ? before : { oldest, metMs: elapsed() }];
      }),
    );
    return [...known].map(([kind, { metMs }]) => ({ kind, seconds: (elapsed() - metMs) / 1000 }));
  };
}
