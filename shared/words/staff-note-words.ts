/** What stands as a note in a conversation that changed hands because somebody left. */
export const staffNoteWords = {
  left: { en: 'Handed over because {name} left.', uk: 'Передано, бо {name} більше не в команді.' },
} as const;
