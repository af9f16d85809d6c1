/** What a gazetteer says about a name, as bits, so that a name may be several things at once ("Georgia", "Jordan"). */
export const Category = {
  country: 1 << 0,
  demonym: 1 << 1,
  capital: 1 << 2,
  region: 1 << 3,
  city: 1 << 4,
  province: 1 << 5,
  leader: 1 << 6,
  leaderAlias: 1 << 7,
  internationalOrganization: 1 << 8,
  governmentBody: 1 << 9,
  company: 1 << 10,
  agreement: 1 << 11,
  givenName: 1 << 12,
  surname: 1 << 13,
  /** From here on: words of the lower-case trie. */
  role: 1 << 14,
  organizationNoun: 1 << 15,
  placeNoun: 1 << 16,
  calendar: 1 << 17,
  otherNoun: 1 << 18,
} as const;

/** All categories of names as written; the others are of words in any case. */
export const NAME_CATEGORIES = (1 << 14) - 1;

export const PLACE_CATEGORIES =
  Category.country | Category.capital | Category.region | Category.city | Category.province;

export const CATEGORY_COUNT = 19;
