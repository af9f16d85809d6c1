import type { Locator, Page } from 'playwright-core';

/** What the status bar says of review mode, such as “1/3”; absent while it is off. */
export const reviewCounter = (page: Page, text = ''): Locator =>
  page.locator('[id="rapporteur.rapporteur.rapporteur.status"][aria-label*="Review mode"]', { hasText: text });
