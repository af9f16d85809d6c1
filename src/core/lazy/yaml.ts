/** A piece of `reading` that is loaded before it: front matter, and with it all that reads YAML. */
export { readHead } from '../document/frontMatter';
