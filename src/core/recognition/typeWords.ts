import { said, type Message } from '../message';
import type { EntityType } from './mention';

/** The types of names as lists of results name them. */
export const TYPE_WORDS: Readonly<Record<EntityType, Message>> = {
  person: said`person`,
  organization: said`organization`,
  place: said`place`,
  date: said`date`,
  agreement: said`treaty or agreement`,
  event: said`event`,
  product: said`product`,
  amount: said`amount`,
};
