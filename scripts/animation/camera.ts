import type { Page } from 'playwright-core';

/** One picture of an animation, and for how long it stands. */
export interface Frame {
  readonly png: Uint8Array;
  readonly milliseconds: number;
}

/** Films a page picture by picture, so that the pace is that of the script and not that of the machine. */
export interface Camera {
  readonly frames: readonly Frame[];
  /** Takes what is to be seen now, to stand for so many milliseconds. */
  hold(milliseconds: number): Promise<void>;
}

export function cameraOf(page: Page): Camera {
  const frames: Frame[] = [];
  return {
    frames,
    hold: async (milliseconds) => {
      frames.push({ png: await page.screenshot({ animations: 'disabled' }), milliseconds });
    },
  };
}
