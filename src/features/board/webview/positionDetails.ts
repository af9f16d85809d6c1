import type { PositionCell } from '../protocol';
import type { Desk } from './desk';
import { el, type Child } from './dom';
import { fill } from './fill';
import { statementButton, statementButtons, statementList } from './statement';

/** How one party came to its position on one topic, what contradicts it, and what others ask. */
export function positionDetails(cell: PositionCell, desk: Desk): readonly Child[] {
  const { words } = desk;
  const history = cell.history.toReversed().flatMap(({ statement, move }) => {
    const found = desk.statement(statement);
    return found ? [statementButton(found, desk, el('span', { class: 'move' }, words.moves[move]))] : [];
  });
  return [
    el('h2', {}, fill(words.onTopic, cell.party, desk.topic(cell.topic).label)),
    cell.course === ''
      ? el('p', {}, words.nothingStated)
      : el('p', { class: 'course' }, fill(words.course, cell.course)),
    statementList(words.contradictedBy, statementButtons(cell.contradicted, desk)),
    statementList(words.historyOf, history),
    statementList(words.askedBy, statementButtons(cell.asked, desk)),
  ];
}
