import { topicPath, type Taxonomy } from '../../topics/taxonomy';
import { guidOf } from '../guid';
import type { Property } from '../values';

/** Properties whose values are codes, by the code that groups them. What is free text is in notes. */
export const GROUPS = [
  { property: 'commitment', name: 'Commitments' },
  { property: 'entity', name: 'Entities' },
  { property: 'topic', name: 'Topics' },
  { property: 'tag', name: 'Labels' },
  { property: 'party', name: 'Parties' },
  { property: 'addressee', name: 'Addressees' },
  { property: 'speaker', name: 'Speakers' },
  { property: 'due', name: 'Due' },
  { property: 'name', name: 'Names' },
  { property: 'state', name: 'Decided' },
  { property: 'rule', name: 'Rules' },
  { property: 'suggested', name: 'Suggested as' },
] as const satisfies readonly { readonly property: Property; readonly name: string }[];

/** Properties whose value is the text of a note, by the name of the note. */
export const NOTES = { note: 'Note', condition: 'Condition' } as const satisfies Partial<Record<Property, string>>;

/** The name of a note with a judgement begins so. */
export const REVIEW = 'Review: ';
export const REPLY = 'Reply';

export type Group = (typeof GROUPS)[number];

/** A code of the code book. */
export interface Code {
  readonly guid: string;
  readonly name: string;
  /** The value it stands for; undefined where it only groups others. */
  readonly value: string | undefined;
  readonly children: Code[];
}

export const codeGuid = ({ property }: Group, value: string): string => guidOf(`code\n${property}\n${value}`);

/** The code of a group with one below it for each value; topics as a tree. */
export function groupCode(group: Group, values: ReadonlySet<string>, taxonomy: Taxonomy): Code {
  const top: Code = { guid: guidOf(`group\n${group.property}`), name: group.name, value: undefined, children: [] };
  for (const value of values) {
    let parent = top;
    for (const { value: id, name } of group.property === 'topic'
      ? topicSteps(value, taxonomy)
      : [{ value, name: value }]) {
      const guid = codeGuid(group, id);
      const known = parent.children.find((child) => child.guid === guid);
      if (!known) parent.children.push({ guid, name: name || EMPTY, value: id, children: [] });
      parent = known ?? parent.children.at(-1)!;
    }
  }
  return top;
}

/** A code must have a name that can be seen. */
const EMPTY = '(empty)';

/** From the top-level topic down; an id that the taxonomy does not have is one step. */
function topicSteps(id: string, { topics }: Taxonomy): readonly { readonly value: string; readonly name: string }[] {
  const path = topicPath(topics, id);
  return path.length > 0 ? path.map((topic) => ({ value: topic.id, name: topic.label })) : [{ value: id, name: id }];
}
