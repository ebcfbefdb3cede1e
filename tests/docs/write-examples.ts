import { writeFileSync } from 'node:fs';
import { platformsPage, renderPlatforms } from './platforms-page.ts';
import { docs, renderPage } from './render-docs.ts';
import { renderRoles, rolesPage } from './roles-page.ts';

// writes the tables and printed answers anew into their pages: `node tests/docs/write-examples.ts`
for (const language of ['en', 'uk'] as const) writeFileSync(docs[language], await renderPage(language));
writeFileSync(platformsPage, renderPlatforms());
writeFileSync(rolesPage, renderRoles());
