import type { NetworkKind } from '../handbook/networks/network-traits.ts';

/** Sizes in which a picture is kept: one for each network on which the bot publishes, and one for all others. */
export const PICTURE_SIZES = ['mastodon', 'bluesky', 'x', 'facebook', 'other'] as const;
export type PictureSize = (typeof PICTURE_SIZES)[number];

/** File made of a picture for a network: without metadata, as it is published. */
export type PictureFile = {
  size: PictureSize;
  type: 'jpeg' | 'png';
  width: number;
  height: number;
  /** SHA-256 of its bytes, hex. */
  sha256: string;
};

export const PICTURED = ['nobody', 'public_act', 'consent', 'guardians'] as const;

/** People in a picture, as a person answers for them. `file`: number of the file that holds the consent. */
export type PicturedPeople =
  /** No person can be identified. */
  | { kind: 'nobody' }
  /** Adults at a public act, who are in it by chance. */
  | { kind: 'public_act' }
  /** All who can be identified have agreed. */
  | { kind: 'consent'; file: string }
  /** Minors, whose guardians have agreed. */
  | { kind: 'guardians'; file: string };

/** Words of a person about a picture. */
export type PictureWords = {
  /** Alternative text: what it shows, for those who do not see it. */
  alt: string;
  /** Words that can be read in it; empty where there are none. */
  words: string;
  people: PicturedPeople;
};

/** Picture of a text of ours. */
export type Picture = PictureWords & { id: string; files: PictureFile[] };

/** Files made of a picture that a person gave, and their bytes by hash. */
export type MadePicture = { files: PictureFile[]; bytes: ReadonlyMap<string, Uint8Array> };

/**
 * Makes the files of a picture out of the bytes that a person gave.
 * @throws RefusedError with a sentence where they are no picture that is taken
 */
export type MakePicture = (given: Uint8Array) => Promise<MadePicture>;

/** Picture that goes out with a text: the very bytes that were approved. */
export type PictureToSend = {
  bytes: Uint8Array;
  type: 'image/jpeg' | 'image/png';
  width: number;
  height: number;
  /** Alternative text: what it shows, for those who do not see it. */
  alt: string;
};

/** Pictures of one content: what the networks show together. */
export const MOST_PICTURES = 4;

/** Returns whether people see what comes with a text there: one that is read aloud has no picture. */
export function showsPictures(kind: NetworkKind | undefined): boolean {
  return kind !== 'loudspeaker';
}

/** Returns the size of the file for a network. */
function pictureSizeFor(kind: NetworkKind | undefined): PictureSize {
  return PICTURE_SIZES.find((size) => size === kind) ?? 'other';
}

/** Returns pictures as they leave for a network, in their order; those whose bytes are not given are left out. */
export function picturesToSend(
  pictures: readonly Picture[],
  kind: NetworkKind | undefined,
  bytes: ReadonlyMap<string, Uint8Array>,
): PictureToSend[] {
  const size = pictureSizeFor(kind);
  return pictures.flatMap(({ alt, files }) => {
    const file = files.find((one) => one.size === size);
    const found = bytes.get(file?.sha256 ?? '');
    if (file === undefined || found === undefined) return [];
    const { width, height, type } = file;
    return [{ bytes: found, type: `image/${type}`, width, height, alt }];
  });
}

/** Returns the file of a picture that people see below the card. */
export function shownFile({ files }: Pick<Picture, 'files'>): PictureFile | undefined {
  return files.find(({ size }) => size === 'other');
}

/** Returns the pictures that people cannot see below the card. @param shown hashes of the files that are there */
export function unseenPictures(pictures: readonly Picture[], shown: ReadonlySet<string>): Picture[] {
  return pictures.filter((one) => !shown.has(shownFile(one)?.sha256 ?? ''));
}

/** Hashes of all files of these pictures, each once. */
export function pictureHashes(pictures: readonly Picture[]): string[] {
  return [...new Set(pictures.flatMap(({ files }) => files.map(({ sha256 }) => sha256)))];
}

/** Returns all that an approval covers of a picture, in a fixed order. */
export function signedPicture({ alt, words, people, files }: Picture): readonly unknown[] {
  const consent = 'file' in people ? people.file : '';
  return [alt, words, people.kind, consent, files.map(({ size, sha256 }) => [size, sha256])];
}
