import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import process from 'node:process';
import { describe, expect, it } from 'vitest';
import { parse, parseAllDocuments } from 'yaml';
import { z } from 'zod';
import { buildInChroot, canBuildInChroot, megabytesOf, readContainerfile, runIn } from '../support/drivers/a-chroot.ts';

const root = join(import.meta.dirname, '../..');
const read = (path: string) => readFileSync(join(root, path), 'utf8');
const instructions = await readContainerfile(join(root, 'deploy/container/Containerfile'));
const settings = new Set([...read('.env.example').matchAll(/^([A-Z][A-Z0-9_]*)=/gmu)].map(([, name]) => name ?? ''));
const valuesOf = (name: string) => instructions.filter((each) => each.name === name).map(({ value }) => value);

/** Sets a known setting, itself or as a file. */
const isSetting = (name: string) => settings.has(name.replace(/_FILE$/u, '')) || settings.has(name);

describe('the container image', () => {
  it('copies what the project has, and runs as nobody in particular', () => {
    const copied = valuesOf('COPY').filter((value) => !value.startsWith('--from='));
    const sources = copied.flatMap((value) => value.split(' ').slice(0, -1));
    expect(sources.filter((source) => !existsSync(join(root, source)))).toEqual([]);
    const sent = read('.containerignore').split('\n');
    expect(sources.filter((source) => !sent.includes(`!${source}`))).toEqual([]);
    expect(valuesOf('USER').at(-1)).toBe('10001:10001');
    expect(valuesOf('HEALTHCHECK')).toHaveLength(1);
  });

  // Takes minutes and 200 MB from the registries: only where somebody installed debootstrap for it.
  it.runIf(canBuildInChroot)(
    'is built, small, and says what it lacks',
    async () => {
      const image = await buildInChroot(instructions);
      try {
        const [entry = ''] = z.array(z.string()).parse(JSON.parse(valuesOf('ENTRYPOINT')[0] ?? ''));
        const start = [entry, ...z.array(z.string()).parse(JSON.parse(valuesOf('CMD')[0] ?? ''))];
        const bare = await runIn(image, start);
        expect(bare.code).toBe(1);
        expect(bare.output).toContain('SLACK_BOT_TOKEN no está puesto');

        const check = await runIn(image, [entry, 'src/cli.ts', 'handbook', 'check']);
        expect(check).toMatchObject({ code: 0 });
        const dump = await runIn(image, ['pg_dump', '--version']);
        expect(dump.output).toMatch(/PostgreSQL\) 1[7-9]/u);
        const [, probe = '[]'] = valuesOf('HEALTHCHECK')[0]?.split(' CMD ') ?? [];
        expect((await runIn(image, z.array(z.string()).parse(JSON.parse(probe)))).code).toBe(1);
        expect((await runIn(image, ['sh', '-c', 'touch data/here && ! touch src/here'])).code).toBe(0);
        const megabytes = await megabytesOf(image.folder);
        process.stdout.write(`The image takes ${megabytes} MB unpacked.\n`);
        expect(megabytes).toBeLessThanOrEqual(420);
      } finally {
        await image.remove();
      }
    },
    1_200_000,
  );
});

describe('compose', () => {
  const service = z.object({
    services: z.object({
      portavoz: z.object({
        read_only: z.literal(true),
        environment: z.record(z.string(), z.string()),
        secrets: z.array(z.string()),
        build: z.object({ dockerfile: z.string() }),
      }),
      database: z.object({ image: z.string() }),
    }),
    secrets: z.record(z.string(), z.object({ file: z.string() })),
  });

  it('sets only settings that exist, and mounts each secret that it names', () => {
    const { services, secrets } = service.parse(parse(read('deploy/container/compose.yml')));
    const { environment, secrets: mounted, build } = services.portavoz;
    expect(Object.keys(environment).filter((name) => !isSetting(name))).toEqual([]);
    const named = Object.values(environment).flatMap((value) => /^\/run\/secrets\/(.+)$/u.exec(value)?.[1] ?? []);
    expect(named.toSorted()).toEqual(mounted.toSorted());
    expect(mounted.filter((name) => secrets[name] === undefined)).toEqual([]);
    expect(existsSync(join(root, build.dockerfile))).toBe(true);
  });
});

describe('the Kubernetes manifests', () => {
  const deployment = z.object({
    kind: z.literal('Deployment'),
    spec: z.object({
      replicas: z.number(),
      template: z.object({
        spec: z.object({
          containers: z.array(z.object({ env: z.array(z.object({ name: z.string(), value: z.string() })) })),
        }),
      }),
    }),
  });
  const documents = parseAllDocuments(read('deploy/kubernetes/portavoz.yml')).map((each) => each.toJS() as unknown);

  it('run two processes with settings that exist', () => {
    const { spec } = deployment.parse(documents[0]);
    expect(spec.replicas).toBe(2);
    const names = spec.template.spec.containers.flatMap(({ env }) => env.map(({ name }) => name));
    expect(names.filter((name) => !isSetting(name))).toEqual([]);
    const config = z.object({ data: z.record(z.string(), z.string()) }).parse(documents[1]);
    expect(Object.keys(config.data).filter((name) => !isSetting(name))).toEqual([]);
  });
});
