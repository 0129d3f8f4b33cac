import type { Config } from '../../config/config.ts';
import { CHECKS } from '../../doctor/checks.ts';
import { openParts } from '../../doctor/parts.ts';
import { runChecks } from '../../doctor/run-checks.ts';
import type { Examined } from '../../domain/trial/stage.ts';

/** Looks, inside the running bot, at what `./portavoz doctor` looks at. That it is in trial is no finding here. */
export async function examine(config: Config): Promise<Examined[]> {
  const settings = { config, problems: config.wrong };
  const checks = CHECKS.filter(({ id }) => id !== 'stage');
  const diagnoses = await runChecks(checks, openParts({ environment: {}, file: null, settings }));
  return diagnoses.flatMap(({ check: { title }, findings }) =>
    findings.map(({ level, what }) => ({ level, title, what })),
  );
}
