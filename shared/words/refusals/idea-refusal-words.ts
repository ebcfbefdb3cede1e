/** Refusals about ideas, proposals, votes that are looked at, the hot plan, months and their posts, and quiet. */
export const ideaRefusals = {
  'idea.unknown': { en: 'There is no such idea.', uk: 'Такої ідеї немає.' },
  'idea.closed': { en: 'This idea is decided: votes are closed.', uk: 'Щодо цієї ідеї вже вирішили: голосування закрито.' },
  'idea.changed-meanwhile': {
    en: 'Somebody made a change just now. Look again, then decide.',
    uk: 'Хтось щойно вніс зміни. Погляньте ще раз, а тоді вирішуйте.',
  },
  'idea.merged': { en: 'It was merged into another idea already. Open that one.', uk: 'Її вже об’єднано з іншою ідеєю. Відкрийте ту.' },
  'idea.already-there': { en: 'The idea is there already.', uk: 'Ідея вже на цьому етапі.' },
  'idea.move-not-allowed': {
    en: 'From where it is, the idea does not go there. Look again where it stands.',
    uk: 'З її етапу ідею туди не переносять. Погляньте ще раз, на якому вона етапі.',
  },
  'idea.reason-missing': {
    en: 'Say why in a sentence: everybody who asked for it will read it.',
    uk: 'Поясніть одним реченням чому: це прочитають усі, хто про неї просив.',
  },
  'idea.topic-missing': {
    en: 'Name a topic first: by it we see how many people write about the same.',
    uk: 'Спершу вкажіть тему: за нею видно, скільки людей пишуть про те саме.',
  },
  'idea.topic-unknown': {
    en: 'There is no topic {topic} in the settings. Choose another.',
    uk: 'Теми {topic} в налаштуваннях немає. Виберіть іншу.',
  },
  'idea.evidence-missing': {
    en: 'Show that it was built: in a sentence, with an address where there is one.',
    uk: 'Покажіть, що це зроблено: одним реченням, з адресою, якщо вона є.',
  },
  'idea.title-missing': { en: 'Give the idea a title that says what would change.', uk: 'Дайте ідеї назву, з якої ясно, що зміниться.' },
  'idea.plan-backwards': { en: 'The last day comes before the first.', uk: 'Останній день раніший за перший.' },
  'idea.merge-with-itself': { en: 'Choose another idea to merge into.', uk: 'Виберіть іншу ідею, з якою об’єднати.' },
  'idea.not-merged': { en: 'This idea was not merged.', uk: 'Цю ідею не об’єднували.' },
  'flag.unknown': { en: 'No votes of this idea are flagged by that.', uk: 'Серед голосів за цю ідею таких позначених немає.' },
  'effect.not-shipped': { en: 'There is an effect once the idea is shipped.', uk: 'Наслідки буде видно, коли ідею втілять.' },
  'plan.not-valid': {
    en: 'Only what was found valid and is not done goes into the hot plan.',
    uk: 'До плану йде лише те, що визнано слушним і ще не зроблено.',
  },
  'plan.not-quick-win': {
    en: 'Only quick wins go into the hot plan: an impact of {impact} or more for a cost of {cost} or less.',
    uk: 'До плану йдуть лише швидкі перемоги: вплив від {impact}, витрати до {cost}.',
  },
  'plan.full': {
    en: 'The hot plan is full: {capacity} at once. Ship one or take one out first.',
    uk: 'План заповнено: водночас {capacity}. Спершу завершіть або вилучіть одну ідею.',
  },
  'proposal.unknown': {
    en: 'There is no such proposal. They are kept for 120 days.',
    uk: 'Такої пропозиції немає. Їх зберігають 120 днів.',
  },
  'proposal.dismissed': { en: 'Somebody said that this is no idea.', uk: 'Хтось уже вирішив, що це не ідея.' },
  'proposal.gone': { en: 'The person deleted what they said.', uk: 'Людина видалила сказане.' },
  'proposal.filed': { en: 'It is on the board already.', uk: 'Вона вже на дошці.' },
  'report.unknown': {
    en: 'There is no draft of this month yet. It is made on the first working day of the next month; you can make one now.',
    uk: 'Чернетки цього місяця ще немає. Вона з’явиться в перший робочий день наступного місяця, але її можна створити й зараз.',
  },
  'report.approved-already': {
    en: 'The month is approved: it is changed no more.',
    uk: 'Місяць уже затверджено: його більше не змінюють.',
  },
  'report.idea-unknown': { en: 'The month does not tell of this idea.', uk: 'У звіті за місяць цієї ідеї немає.' },
  'report.not-yours': { en: 'Others approve this month. Ask one of them.', uk: 'Цей місяць затверджують інші. Зверніться до них.' },
  'post.unknown': { en: 'The month has no post for {channel}.', uk: 'Цей місяць не має допису для каналу {channel}.' },
  'post.changed-meanwhile': {
    en: 'The post has come further meanwhile. Look again.',
    uk: 'Із дописом тим часом щось змінилося. Погляньте ще раз.',
  },
  'post.on-its-way': { en: 'The post is there, or on its way.', uk: 'Допис уже там або в дорозі.' },
  'post.no-posting': {
    en: 'Heard cannot post on {channel}. Put it there by hand, then say that it is there.',
    uk: 'У каналі {channel} Heard не публікує. Розмістіть допис самі й позначте, що він там.',
  },
  'post.no-place': {
    en: 'The channel {channel} does not say where to post. Put it there by hand, then say that it is there.',
    uk: 'Для каналу {channel} не вказано, куди публікувати. Розмістіть допис самі й позначте, що він там.',
  },
  'channel.gone': {
    en: 'The channel {channel} is gone. Put the post there by hand, then say that it is there.',
    uk: 'Каналу {channel} вже немає. Розмістіть допис самі й позначте, що він там.',
  },
  'quiet.changed-meanwhile': {
    en: 'Somebody else turned the switch at the same time. Look again.',
    uk: 'Хтось перемкнув тишу водночас із вами. Погляньте ще раз.',
  },
  'quiet.undecided': {
    en: 'Say of each kind that is held whether to send it or to drop it.',
    uk: 'Щодо кожного виду затриманого вкажіть, надіслати його чи скасувати.',
  },
  'quiet.is-published': {
    en: 'A month that was approved is published when the quiet ends. Its posts, mails and thank-yous may be dropped.',
    uk: 'Затверджений місяць виходить, коли закінчиться тиша. Скасувати можна його дописи, листи й подяки.',
  },
} as const;
