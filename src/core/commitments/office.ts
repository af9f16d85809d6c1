import type { Person } from './people';

/** True if the person is described by the office itself, not by one beneath it; `office` is lower case: "foreign minister". */
export const holds = (person: Person | undefined, office: string): boolean =>
  (isBeneath(office) ? person?.description : person?.offices)?.includes(` ${office} `) === true;

export const isBeneath = (office: string): boolean => BENEATH.test(office);

const BENEATH = /^(vice|deputy|former) /;
