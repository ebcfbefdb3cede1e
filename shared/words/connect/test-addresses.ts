import type { Words } from '../../contract/settings.ts';
import type { Connectable } from './connecting.ts';
import { both } from './needs.ts';

/** Where a test message can go, on platforms that take one which answers nobody (`shared/intake/test-places.ts`). */
export const testAddresses: Readonly<Partial<Record<Connectable, Words>>> = {
  telegram: both(
    'The number of your chat with the bot: write to @userinfobot to learn it. Or @name of a public group.',
    'Номер вашого чату з ботом: його скаже @userinfobot. Або @назва публічної групи.',
  ),
  slack: both(
    'Channel ID (C…): right click on the channel › View channel details. The app must be in it.',
    'ID каналу (C…): права кнопка на каналі › View channel details. Застосунок має бути в ньому.',
  ),
  discord: both(
    'Your user ID: right click on your name › Copy User ID. The message comes in the channel and names you.',
    'Ваш ID: права кнопка на імені › Copy User ID. Повідомлення з’явиться в каналі й назве вас.',
  ),
  line: both(
    'Your user ID (U…): developers.line.biz › Basic settings › Your user ID',
    'Ваш ID (U…): developers.line.biz › Basic settings › Your user ID',
  ),
  github: both('The number of an issue in the repository', 'Номер issue в репозиторії'),
};
