/** A piece of `reading` that is loaded before it: who commits to what. */
export { findCommitments } from '../commitments/findCommitments';
