import { createHash } from 'node:crypto';
import sharp from 'sharp';
import { describe, expect, it } from 'vitest';
import { createPictureMaker } from '../../../src/adapters/pictures/make-picture.ts';
import type { MadePicture, PictureSize } from '../../../src/domain/pictures/picture.ts';

const make = createPictureMaker();
const plaza = (width = 640, height = 480) =>
  sharp({ create: { width, height, channels: 3, background: { r: 200, g: 120, b: 30 } } });
const noise = (width: number, height: number) =>
  sharp({
    create: {
      width,
      height,
      channels: 3,
      background: '#808080',
      noise: { type: 'gaussian', mean: 128, sigma: 60 },
    },
  });

function bytesFor({ files, bytes }: MadePicture, size: PictureSize): Buffer {
  const file = files.find((one) => one.size === size);
  return Buffer.from(bytes.get(file?.sha256 ?? '') ?? []);
}

async function refusedFor(bytes: Uint8Array): Promise<unknown> {
  const error = await make(bytes).then(
    () => null,
    (thrown: unknown) => thrown,
  );
  return error instanceof Error && 'sentence' in error ? (error.sentence as { key: string }).key : error;
}

/** A segment of the house of IPTC, as cameras of the press write it, behind the first two bytes of a JPEG. */
function withIptc(jpeg: Buffer): Buffer {
  const city = Buffer.from('\x1c\x02\x5a\0\x09Riudalba!', 'latin1');
  const resource = Buffer.concat([Buffer.from('8BIM\x04\x04\0\0\0\0\0', 'latin1'), Buffer.from([city.length]), city]);
  const body = Buffer.concat([Buffer.from('Photoshop 3.0\0', 'latin1'), resource]);
  const head = Buffer.from([0xff, 0xed, 0, 0]);
  head.writeUInt16BE(body.length + 2, 2);
  return Buffer.concat([jpeg.subarray(0, 2), head, body, jpeg.subarray(2)]);
}

describe('the files of a picture', () => {
  it('hold no place, no name and no other note of the camera', async () => {
    const xmp =
      '<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#"><rdf:Description rdf:about="" xmlns:photoshop="http://ns.adobe.com/photoshop/1.0/" photoshop:City="Riudalba"/></rdf:RDF></x:xmpmeta>';
    const photo = withIptc(
      await plaza()
        .withExif({
          IFD0: { Artist: 'Marta Vecina', Model: 'Riudalbaphone' },
          IFD3: {
            GPSLatitudeRef: 'N',
            GPSLatitude: '41/1 23/1 1234/100',
            GPSLongitudeRef: 'E',
            GPSLongitude: '2/1 10/1 4321/100',
          },
        })
        .withXmp(xmp)
        .jpeg()
        .toBuffer(),
    );
    const given = await sharp(photo).metadata();
    expect(given.exif?.toString('latin1')).toContain('Marta Vecina');
    expect([given.xmp, given.iptc].map((one) => one?.toString('latin1').includes('Riudalba'))).toEqual([true, true]);
    const made = await make(photo);
    for (const bytes of made.bytes.values()) {
      const { exif, xmp: words, iptc, icc } = await sharp(Buffer.from(bytes)).metadata();
      expect([exif, words, iptc, icc]).toEqual([undefined, undefined, undefined, undefined]);
      const raw = Buffer.from(bytes).toString('latin1');
      for (const trace of ['Marta', 'Riudalba', 'Exif', 'GPS', 'Photoshop', 'xmpmeta'])
        expect(raw).not.toContain(trace);
    }
  });

  it('are upright, and named by the hash of their bytes', async () => {
    const lying = await plaza(600, 400).withMetadata({ orientation: 6 }).jpeg().toBuffer();
    const made = await make(lying);
    expect(made.files.map(({ width, height }) => [width, height])).toEqual(made.files.map(() => [400, 600]));
    for (const [hash, bytes] of made.bytes) expect(createHash('sha256').update(bytes).digest('hex')).toBe(hash);
    expect(made.files.map(({ size }) => size).toSorted()).toEqual(['bluesky', 'facebook', 'mastodon', 'other', 'x']);
  });

  it('keep to what each network takes', async () => {
    const made = await make(await noise(3_000, 2_000).jpeg({ quality: 70 }).toBuffer());
    const of = async (size: PictureSize) => {
      const bytes = bytesFor(made, size);
      const { width, format } = await sharp(bytes).metadata();
      return { length: bytes.length, width, format };
    };
    const bluesky = await of('bluesky');
    expect(bluesky.length).toBeLessThanOrEqual(1_000_000);
    expect(bluesky.length).toBeGreaterThan(100_000);
    expect(await of('mastodon')).toMatchObject({ width: 2_560, format: 'jpeg' });
    expect(await of('x')).toMatchObject({ width: 2_048, format: 'jpeg' });
  });

  it('stay as they were drawn where a poster fits, and lie on white where they become a photo', async () => {
    const poster = await sharp({
      create: { width: 800, height: 600, channels: 4, background: { r: 0, g: 0, b: 0, alpha: 0 } },
    })
      .webp({ lossless: true })
      .toBuffer();
    const drawn = bytesFor(await make(poster), 'other');
    expect(await sharp(drawn).metadata()).toMatchObject({ format: 'png', width: 800, hasAlpha: true });
    const clear = await noise(900, 700).ensureAlpha(0).png({ compressionLevel: 1 }).toBuffer();
    const photo = bytesFor(await make(clear), 'bluesky');
    expect((await sharp(photo).metadata()).format).toBe('jpeg');
    const { data } = await sharp(photo).raw().toBuffer({ resolveWithObject: true });
    expect(data[0]).toBe(255);
  });

  it('are the same for the same picture, also when two come at once', async () => {
    const photo = await noise(700, 500).jpeg().toBuffer();
    const [one, other] = await Promise.all([make(photo), make(photo)]);
    expect(one.files).toEqual(other.files);
  });
});

describe('what is refused with a sentence', () => {
  it('is no picture, or another kind', async () => {
    const svg = '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"/>';
    expect(await refusedFor(Buffer.from(svg))).toBe('refusal.picture_type');
    expect(await refusedFor(await plaza().gif().toBuffer())).toBe('refusal.picture_type');
    expect(await refusedFor(await plaza().tiff().toBuffer())).toBe('refusal.picture_type');
    expect(await refusedFor(new Uint8Array())).toBe('refusal.picture_type');
  });

  it('is a bomb: a small file of many pixels is not decoded', async () => {
    const png = await sharp({ create: { width: 9_000, height: 9_000, channels: 3, background: '#000' } })
      .png()
      .toBuffer();
    expect(png.length).toBeLessThan(1_000_000);
    expect(await refusedFor(png)).toBe('refusal.picture_pixels');
    // A head that says little before bytes that say nothing.
    const head = Buffer.from(png.subarray(0, 4_000));
    head.writeUInt32BE(100_000, 16);
    expect(await refusedFor(head)).toMatch(/^refusal\.picture_(pixels|broken)$/);
  });

  it.each(['jpeg', 'png', 'webp'] as const)('is cut off: %s', async (format) => {
    const whole = await noise(900, 700).toFormat(format).toBuffer();
    expect(await refusedFor(whole.subarray(0, Math.floor(whole.length / 2)))).toBe('refusal.picture_broken');
    expect(await refusedFor(whole.subarray(0, 40))).toBe('refusal.picture_broken');
  });

  it('moves', async () => {
    const frames = Buffer.concat([10, 200].map((grey) => Buffer.alloc(100 * 100 * 3, grey)));
    const moving = await sharp(frames, { raw: { width: 100, height: 200, channels: 3, pageHeight: 100 } })
      .webp({ delay: [100, 100], loop: 0 })
      .toBuffer();
    expect((await sharp(moving).metadata()).pages).toBe(2);
    expect(await refusedFor(moving)).toBe('refusal.picture_moves');
  });
});
