import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { projectRoot } from '../../../scripts/host/paths';

/** What a test does for a step of a script, by what the step names in `code`: keys, files and commands, in its order. */
export interface Deed {
  readonly names: readonly string[];
  readonly does: () => Promise<void>;
}

/**
 * Makes a test of each step of a script for testers in CONTRIBUTING.md. Each goes on where the one before it has ended, so
 * a step that is tried again begins the script anew. A step that has no deed, a deed that no step asks for,
 * and a key that only one of them names are failures, so that the script and the test cannot part.
 */
export function followScript(title: string, begin: () => Promise<void>, deeds: readonly Deed[]): void {
  const steps = stepsBelow(title);

  it('has a deed for each step, and a step for each deed', () => {
    assert.deepEqual(
      deeds.map(({ names }) => names),
      steps.map(namesIn),
    );
  });

  before(begin);

  deeds.forEach(({ does }, at) => {
    let wasTried = false;
    it(`${at + 1}. ${steps[at] ?? 'a step that the script does not have'}`, async () => {
      if (wasTried) {
        await begin();
        for (const earlier of deeds.slice(0, at)) await earlier.does();
      }
      wasTried = true;
      await does();
    });
  });
}

/** The numbered steps that stand below a heading, each in one line. */
function stepsBelow(title: string): readonly string[] {
  const page = readFileSync(join(projectRoot, 'CONTRIBUTING.md'), 'utf8');
  const section = page.split(/^#+ /m).find((each) => each.startsWith(`${title}\n`));
  assert.ok(section, `CONTRIBUTING.md has no section “${title}”.`);
  const [, ...steps] = section.split(/^\d+\. /m);
  return steps.map((step) => step.split('\n\n')[0]!.replace(/\s+/g, ' ').trim());
}

const namesIn = (step: string): readonly string[] => [...step.matchAll(/`([^`]+)`/g)].map(([, name]) => name!);
