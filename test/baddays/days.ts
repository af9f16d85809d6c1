import type { BadDay } from './badDay';
import { branchSwitched } from './days/branchSwitched';
import { clockBackwards } from './days/clockBackwards';
import { diskFull } from './days/diskFull';
import { endurance } from './days/endurance';
import { extensionHostKilled } from './days/extensionHostKilled';
import { folderDeleted } from './days/folderDeleted';
import { reloadWhileIndexing } from './days/reloadWhileIndexing';
import { twoWindows } from './days/twoWindows';
import { twoWindowsTopics } from './days/twoWindowsTopics';

/** All bad days, in the order in which they are lived through. */
export const days: readonly BadDay[] = [
  extensionHostKilled,
  diskFull,
  folderDeleted,
  branchSwitched,
  clockBackwards,
  twoWindows,
  twoWindowsTopics,
  reloadWhileIndexing,
  endurance,
];
