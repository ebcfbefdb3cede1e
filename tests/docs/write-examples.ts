import { writeFileSync } from 'node:fs';
import { docs, renderPage } from './render-docs.ts';

// writes the tables and printed answers anew into both pages: `node tests/docs/write-examples.ts`
for (const language of ['en', 'uk'] as const) writeFileSync(docs[language], await renderPage(language));
