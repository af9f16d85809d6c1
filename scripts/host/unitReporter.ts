import { reporters } from 'mocha';
import { withTally } from './tallyReporter';

// Mocha loads a reporter from a file by its default export.
export default withTally(reporters.Spec);
