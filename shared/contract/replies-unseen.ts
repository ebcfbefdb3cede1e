import type { Platform } from './platforms.ts';

/**
 * Platforms of which nobody has yet seen that replies arrive as we send them: their channels begin read-only. It repeats what the
 * adapters say in `capabilities.reply`, held to it by a test, because the API must not load every adapter for it.
 */
export const repliesUnseen: readonly Platform[] = [
  'facebook',
  'messenger',
  'instagram',
  'whatsapp',
  'threads',
  'vk',
  'tiktok',
  'linkedin',
  'trustpilot',
];
