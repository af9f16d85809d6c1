import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AnnotationEdit } from '../../src/core/annotation/annotationEdit';
import { annotationsOf, labelsOf, noteOf } from '../../src/core/annotation/annotationSet';
import { noteBody, tagBody } from '../../src/core/annotation/body';
import { isInside, sidecarPath } from '../../src/core/annotation/sidecarPath';
import { textTarget } from '../../src/core/annotation/target';
import { describe as describePlace } from '../../src/core/anchoring/describe';
import type { Dossier } from '../../src/core/analyze';
import { addEntity } from '../../src/core/entities/glossary/glossaryEdit';
import { parseGlossary } from '../../src/core/entities/glossary/parseGlossary';
import { addTopic } from '../../src/core/topics/addTopic';
import { parseTaxonomy } from '../../src/core/topics/parseTaxonomy';
import { SidecarFiles } from '../../src/session/sidecarFiles';
import { memoryDisk } from '../core/session/memoryDisk';
import { checkArticle } from './checks/article';
import { builtInDossier } from './dossier';
import { needCorpus, robustnessCorpus } from './shared';

const TEXT = 'Norland pledged to open its ports.';
const MOMENT = { time: '2026-05-01T10:00:00.000Z', textHash: 'git-sha1:0' };

/** The Big List of Naughty Strings, in every place where a person or a program may put one. */
describe('naughty strings', () => {
  let strings: readonly string[] = [];
  let dossier: Dossier;

  before(needCorpus);
  before(async function () {
    this.timeout(20_000);
    strings = JSON.parse(readFileSync(join(robustnessCorpus, 'blns.json'), 'utf8')) as string[];
    dossier = await builtInDossier();
  });

  it('as the text of an article', () => {
    for (const text of strings)
      checkArticle(`Norland said ${text} and pledged ${text} to Ostland.\n\n${text}\n`, dossier);
  }).timeout(60_000);

  it('in the front matter', () => {
    for (const text of strings)
      checkArticle(`---\ntitle: ${text}\ndate: ${JSON.stringify(text)}\n---\n\n${TEXT}\n`, dossier);
  }).timeout(60_000);

  it('as the name of the file', () => {
    for (const text of strings) checkArticle(TEXT, dossier, `${text}.md`);
  }).timeout(60_000);

  it('as note and tag of an annotation, which are read back as they were', async () => {
    for (const text of strings.filter((one) => one.trim() !== '')) {
      const disk = memoryDisk();
      const saved = await new SidecarFiles(disk, 'ana').apply('talks.md', create(text), MOMENT);
      assert.equal(saved.kind, 'saved');
      const { set, problems } = await new SidecarFiles(disk, 'ana').load('talks.md');
      assert.deepEqual(problems, []);
      const [annotation] = annotationsOf(set);
      assert.deepEqual([noteOf(annotation!), labelsOf(annotation!)], [text, [tagBody(text)]]);
    }
  }).timeout(30_000);

  it('as the annotator, whose file never leaves the dossier', async () => {
    for (const text of strings) {
      const path = sidecarPath('talks.md', text);
      assert.ok(path && isInside(path), `${text} → ${path}`);
      assert.equal(path.split('/').length, 4, path);
      const disk = memoryDisk();
      await new SidecarFiles(disk, text).apply('talks.md', create('a note'), MOMENT);
      const paths = [...disk.files.keys()].filter((file) => file.endsWith('.jsonl'));
      assert.deepEqual(paths, [path]);
    }
  }).timeout(30_000);

  it('as a topic, which is refused or read back', () => {
    for (const text of strings) {
      const edited = addTopic('', undefined, text);
      if (edited.kind === 'refused') continue;
      const { value, problems } = parseTaxonomy(edited.yaml, 'topics.yaml');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        value.topics.map(({ label }) => label),
        [text.trim().normalize('NFC')],
      );
    }
  }).timeout(30_000);

  it('as an entity, which is refused or read back', () => {
    for (const text of strings) {
      const edited = addEntity('', text, 'organization');
      if (edited.kind === 'refused') continue;
      const { value, problems } = parseGlossary(edited.yaml, 'entities.yaml');
      assert.deepEqual(problems, []);
      assert.deepEqual(
        value.entities.map(({ name }) => name),
        [text.trim()],
      );
    }
  }).timeout(30_000);
});

const create = (text: string): AnnotationEdit => ({
  kind: 'create',
  id: 'urn:uuid:1',
  target: textTarget('talks.md', describePlace(TEXT, { start: 8, end: 15 })),
  bodies: [noteBody(text), tagBody(text)],
});
