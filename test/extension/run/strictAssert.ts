// Stands for `node:assert/strict` in the browser's worker, where `assert` is the npm port of Node's own.
import { strict } from 'assert';

export default strict;
