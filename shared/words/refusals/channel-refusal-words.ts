/** Refusals about channels and what they deliver, forms, surveys, rules of ideas, and calendars. */
export const channelRefusals = {
  'channel.unknown': { en: 'There is no such channel. Look at the list again.', uk: 'Такого каналу немає. Погляньте на список ще раз.' },
  'channel.exists': {
    en: 'There is a channel or connection {id} already. Choose another name.',
    uk: 'Канал або підключення {id} уже є. Виберіть іншу назву.',
  },
  'channel.nothing-heard': {
    en: 'Nothing was heard from {channel} yet. Write something there, then try again.',
    uk: 'Із каналу {channel} ще нічого не надходило. Напишіть там щось і спробуйте ще раз.',
  },
  'test.needs-something-real': {
    en: 'There, only something real can be answered: write it, then answer it.',
    uk: 'Там можна відповісти лише на щось справжнє: напишіть, а тоді відповідайте.',
  },
  'test.no-such-address': { en: '{platform} has no such address.', uk: '{platform} не має такої адреси.' },
  'quarantine.unknown': {
    en: 'There is no such delivery. Deliveries are kept for 30 days.',
    uk: 'Такого надходження немає. Їх зберігають 30 днів.',
  },
  'quarantine.settled': { en: 'It was read or discarded meanwhile.', uk: 'Тим часом його прочитали або відкинули.' },
  'discourse.no-site': {
    en: 'Give the address of the forum, as https://forum.example.',
    uk: 'Вкажіть адресу форуму, наприклад https://forum.example.',
  },
  'mastodon.no-host': { en: 'Name the account of the channel as user@host.', uk: 'Вкажіть обліковий запис каналу так: user@host.' },
  'token.unreadable': {
    en: 'The platform answered without a token. Connect the channel again.',
    uk: 'Платформа відповіла без токена. Підключіть канал ще раз.',
  },
  'form.other-id': { en: 'The form has another id than its address.', uk: 'Ідентифікатор форми не збігається з адресою.' },
  'form.channel-unknown': {
    en: 'There is no channel {channel} for forms. Connect one, or choose another.',
    uk: 'Каналу {channel} для форм немає. Підключіть його або виберіть інший.',
  },
  'form.survey-needs-scale': {
    en: 'The survey {survey} counts the scale {score}, which this form lacks.',
    uk: 'Опитування {survey} рахує шкалу {score}, а в цій формі її немає.',
  },
  'rule.channel-unknown': {
    en: 'One of its channels is gone. Load the page again and choose anew.',
    uk: 'Одного з каналів уже немає. Відкрийте сторінку знову й виберіть інший.',
  },
  'survey.unknown': { en: 'There is no such survey.', uk: 'Такого опитування немає.' },
  'survey.form-unknown': {
    en: 'That form is gone, or is no survey any more. Choose another.',
    uk: 'Такої форми вже немає, або вона більше не опитування. Виберіть іншу.',
  },
  'survey.form-taken': {
    en: 'Another survey asks by this form already. Choose another form.',
    uk: 'За цією формою вже питає інше опитування. Виберіть іншу форму.',
  },
  'survey.score-unknown': {
    en: 'The form no longer has that question. Choose another score.',
    uk: 'У формі вже немає такого питання. Виберіть інше.',
  },
  'calendar.unknown': {
    en: 'The rule {policy} counts by the calendar {calendar}, which does not exist.',
    uk: 'Правило {policy} рахує за календарем {calendar}, якого немає.',
  },
  'calendar.unknown-zone': {
    en: 'The calendar {calendar} names a time zone that does not exist.',
    uk: 'У календарі {calendar} вказано часовий пояс, якого не існує.',
  },
  'calendar.no-hours': {
    en: 'The calendar {calendar} never opens. Give it at least one interval a week.',
    uk: 'За календарем {calendar} ніколи не відчинено. Додайте хоча б один проміжок на тиждень.',
  },
  'calendar.unknown-region': {
    en: 'The calendar {calendar} observes a region that is not known. Known: {known}.',
    uk: 'У календарі {calendar} вказано невідомий регіон. Відомі: {known}.',
  },
} as const;
