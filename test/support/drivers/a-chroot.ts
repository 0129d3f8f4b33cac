import { execFile, spawnSync } from 'node:child_process';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join, relative } from 'node:path';
import process from 'node:process';
import { promisify } from 'node:util';

const call = promisify(execFile);
const root = join(import.meta.dirname, '../../..');
/** The certificates that this machine trusts, brought along with its npm, which may sit behind a proxy. */
const certificates = '/etc/ssl/certs/ca-certificates.crt';
const roomy = { maxBuffer: 64 * 1024 * 1024 };

/** One instruction of a Containerfile: `FROM`, `RUN` … and what follows. */
export type Instruction = { name: string; value: string };

/** A folder that serves as the root of processes, and how they are run in it. */
export type Stage = {
  folder: string;
  /** `uid:gid`. */
  user: string;
  workingDirectory: string;
  environment: Readonly<Record<string, string>>;
};

/** True where a folder can be made the root of a process, and filled with a Debian: by root, with debootstrap. */
export const canBuildInChroot = process.getuid?.() === 0 && spawnSync('which', ['debootstrap']).status === 0;

/** Reads the instructions of a Containerfile whose lines are whole instructions. */
export async function readContainerfile(file: string): Promise<readonly Instruction[]> {
  const lines = (await readFile(file, 'utf8')).split('\n').filter((line) => /^[A-Z]/u.test(line));
  return lines.map((line) => {
    const [name = '', ...rest] = line.split(' ');
    return { name, value: rest.join(' ') };
  });
}

/**
 * Replays a Containerfile without a builder, in folders below a temporary one. Each FROM is a small Debian, with the Node and the npm of this
 * machine where the base image is Node's. What only says how an image is run (VOLUME, HEALTHCHECK …) is left to the test.
 */
export async function buildInChroot(
  instructions: readonly Instruction[],
): Promise<Stage & { remove(): Promise<void> }> {
  const home = await mkdtemp(join(tmpdir(), 'portavoz-image-'));
  const remove = () => rm(home, { recursive: true, force: true });
  try {
    const debian = await slimDebian(join(home, 'debian'));
    const stages = new Map<string, string>();
    let stage: Stage = stageIn(debian);
    for (const { name, value } of instructions) {
      if (name === 'FROM') {
        const [image = '', , named = `stage-${stages.size}`] = value.split(' ');
        stage = stageIn(join(home, named));
        stages.set(named, stage.folder);
        await call('cp', ['-a', debian, stage.folder]);
        if (image.includes('/node:')) await bringNode(stage.folder);
      } else stage = await follow({ name, value }, stage, stages);
    }
    return { ...stage, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

async function follow({ name, value }: Instruction, stage: Stage, stages: Map<string, string>): Promise<Stage> {
  switch (name) {
    case 'WORKDIR':
      await mkdir(join(stage.folder, value), { recursive: true });
      return { ...stage, workingDirectory: value };
    case 'USER':
      return { ...stage, user: value };
    case 'ENV':
      return { ...stage, environment: { ...stage.environment, ...Object.fromEntries([value.split('=')]) } };
    case 'COPY':
      await copy(value, stage, stages);
      return stage;
    case 'RUN': {
      const { code, output } = await runIn(stage, ['sh', '-c', value], { NODE_EXTRA_CA_CERTS: certificates });
      if (code !== 0) throw new Error(`RUN ${value}\nended with ${code}:\n${output}`);
      return stage;
    }
    default:
      return stage;
  }
}

/** Runs a command in a stage as its user. Its environment is the stage's and `environment`, no more. */
export async function runIn(
  stage: Stage,
  command: readonly string[],
  environment: Readonly<Record<string, string>> = {},
): Promise<{ code: number; output: string }> {
  const path = { PATH: '/usr/local/bin:/usr/bin:/bin:/usr/sbin:/sbin' };
  const given = Object.entries({ ...path, ...stage.environment, ...environment }).map(
    ([key, value]) => `${key}=${value}`,
  );
  const inside = ['env', '-i', ...given, 'env', '-C', stage.workingDirectory, ...command];
  return call('chroot', [`--userspec=${stage.user}`, stage.folder, ...inside], roomy).then(
    ({ stdout, stderr }) => ({ code: 0, output: stdout + stderr }),
    ({ code, stdout, stderr }: { code: number; stdout: string; stderr: string }) => ({ code, output: stdout + stderr }),
  );
}

/** Counts the megabytes of a folder, as `du` does. */
export async function megabytesOf(folder: string): Promise<number> {
  const { stdout } = await call('du', ['-sm', folder]);
  return Number.parseInt(stdout, 10);
}

function stageIn(folder: string): Stage {
  return { folder, user: '0:0', workingDirectory: '/', environment: {} };
}

/** Makes a Debian without manuals and translations, now and later, as the slim images are. */
async function slimDebian(folder: string): Promise<string> {
  await call('debootstrap', ['--variant=minbase', 'trixie', folder, 'http://deb.debian.org/debian'], roomy);
  const idle = ['share/doc', 'share/man', 'share/locale', 'share/info'].map((each) => join(folder, 'usr', each));
  const later = idle.map((each) => `path-exclude /${relative(folder, each)}/*\n`);
  await writeFile(join(folder, 'etc/dpkg/dpkg.cfg.d/slim'), later.join(''));
  const kept = ['cache/apt', 'cache/debconf', 'lib/apt/lists'].map((each) => join(folder, 'var', each));
  for (const each of [...idle, ...kept]) await rm(each, { recursive: true, force: true });
  await call('cp', ['-L', '/etc/resolv.conf', join(folder, 'etc/resolv.conf')]);
  return folder;
}

async function bringNode(folder: string): Promise<void> {
  const program = (await call('sh', ['-c', 'readlink -f "$(command -v npm)"'])).stdout.trim();
  const local = join(folder, 'usr/local');
  await mkdir(join(local, 'lib/node_modules'), { recursive: true });
  await call('cp', ['-L', process.execPath, join(local, 'bin/node')]);
  await call('cp', ['-rL', join(dirname(program), '..'), join(local, 'lib/node_modules/npm')]);
  await call('ln', ['-s', '../lib/node_modules/npm/bin/npm-cli.js', join(local, 'bin/npm')]);
  await mkdir(join(folder, dirname(certificates)), { recursive: true });
  await call('cp', ['-L', certificates, join(folder, certificates)]);
}

/** Copies what a COPY names: from the project, or from an earlier stage. */
async function copy(value: string, stage: Stage, stages: Map<string, string>): Promise<void> {
  const words = value.split(' ');
  const from = words[0]?.startsWith('--from=') ? words.shift()?.slice('--from='.length) : undefined;
  const source = from === undefined ? root : stages.get(from);
  if (source === undefined) throw new Error(`COPY ${value}: there is no stage ${from}.`);
  const target = words.pop() ?? '.';
  const place = target.startsWith('/')
    ? join(stage.folder, target)
    : join(stage.folder, stage.workingDirectory, target);
  await mkdir(join(place, target.endsWith('/') ? '.' : '..'), { recursive: true });
  for (const each of words) await call('cp', ['-r', join(source, each), place]);
}
