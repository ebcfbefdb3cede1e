import type { NoticeTestCode } from '../contract/notice-tests.ts';
import type { Words } from '../contract/settings.ts';

/** What to do when a test of a notice channel did not arrive. */
export const noticeTestWords = {
  'notice.no-secret': {
    en: 'This channel has no secret yet. Put it into the parameter store under the id of the channel, wait half a minute, then test again.',
    uk: 'Цей канал ще не має секрету. Покладіть його в сховище параметрів під назвою каналу, зачекайте пів хвилини й перевірте знову.',
  },
  'notice.no-address': {
    en: 'This channel reaches people at their own address, and you have none. Add it to your staff entry, then test again.',
    uk: 'Цей канал пише кожному на власну адресу, а вашої немає. Додайте її до свого запису в команді й перевірте знову.',
  },
  'notice.refused': {
    en: 'The channel refused it. Correct the address or the secret, wait half a minute, then test again.',
    uk: 'Канал відмовив. Виправте адресу або секрет, зачекайте пів хвилини й перевірте знову.',
  },
  'notice.too-many': {
    en: 'The channel was told too much at once. Wait a minute, then test again.',
    uk: 'Каналові надійшло забагато одразу. Зачекайте хвилину й перевірте знову.',
  },
  'notice.channel-down': {
    en: 'The channel answered with a fault of its own. Look at its status page, then test again.',
    uk: 'У каналу власна несправність. Погляньте на його сторінку стану й перевірте знову.',
  },
  'notice.unreachable': {
    en: 'Nobody answers at this address. Check it for a slip, then test again.',
    uk: 'За цією адресою ніхто не відповідає. Перевірте, чи немає описки, і спробуйте знову.',
  },
  'notice.no-answer': {
    en: 'The channel did not say whether it took it. Look there before you test again.',
    uk: 'Канал не сказав, чи прийняв. Погляньте там, перш ніж перевіряти знову.',
  },
  'address.not-allowed': {
    en: 'Notices go to public https addresses only. Change the address, then test again.',
    uk: 'Сповіщення йдуть лише на публічні адреси https. Змініть адресу й перевірте знову.',
  },
  'notice-channel.unknown': {
    en: 'This channel was taken out of the settings meanwhile. Reload the list.',
    uk: 'Цей канал тим часом прибрали з налаштувань. Оновіть список.',
  },
} as const satisfies Record<NoticeTestCode, Words>;
