import type { Config } from '../../config/config.ts';
import type { Examined } from '../../domain/trial/stage.ts';

/** Looks, inside the running bot, at what `./portavoz doctor` looks at. That it is in trial is no finding here. */
export async function examine(config: Config): Promise<Examined[]> {
  // A bot that is live has no use for the checks.
  const [{ CHECKS }, { openParts }, { runChecks }] = await Promise.all([
    import('../../doctor/checks.ts'),
    import('../../doctor/parts.ts'),
    import('../../doctor/run-checks.ts'),
  ]);
  const settings = { config, problems: config.wrong };
  const checks = CHECKS.filter(({ id }) => id !== 'stage');
  const diagnoses = await runChecks(checks, openParts({ environment: {}, file: null, settings }));
  return diagnoses.flatMap(({ check: { title }, findings }) =>
    findings.map(({ level, what }) => ({ level, title, what })),
  );
}
