import { decode, type DecodedPng } from 'fast-png';
import { encode } from 'modern-gif';
import type { Frame } from './camera';

/** Few enough that runs of one color are long, and enough for the marks and the edges of letters. */
const maxColors = 64;

/** A GIF that begins again at its end, with one palette for all its pictures. */
export async function toGif(frames: readonly Frame[]): Promise<Uint8Array> {
  const pictures = frames.map(({ png, milliseconds }) => ({ ...decode(png), milliseconds }));
  const [first] = pictures;
  if (first === undefined) throw new Error('There is no picture to make an animation of.');
  const gif = await encode({
    width: first.width,
    height: first.height,
    maxColors,
    frames: pictures.map((picture) => ({ data: opaque(picture), delay: picture.milliseconds })),
  });
  return new Uint8Array(gif);
}

/** The pixels of a picture without transparency, as four bytes each. */
function opaque({ data, width, height, channels }: DecodedPng): Uint8ClampedArray<ArrayBuffer> {
  const pixels = new Uint8ClampedArray(width * height * 4).fill(255);
  for (let at = 0; at < width * height; at++) {
    for (let color = 0; color < 3; color++) pixels[at * 4 + color] = data[at * channels + color] ?? 0;
  }
  return pixels;
}
