/** Refusals about conversations, what is answered there, and what is done to them. */
export const talkRefusals = {
  'conversation.unknown': { en: 'There is no such conversation.', uk: 'Такої розмови немає.' },
  'conversation.busy': {
    en: 'The conversation is being changed by others. Try again.',
    uk: 'Розмову саме змінюють інші. Спробуйте ще раз.',
  },
  'conversation.taken': {
    en: '{by} took it at {at}. Press again to take it over from them.',
    uk: '{by} веде це з {at}. Натисніть ще раз, щоб перейняти.',
  },
  'act.not-recorded': { en: 'It could not be recorded. Press again.', uk: 'Не вдалося записати. Натисніть ще раз.' },
  'interaction.unknown': { en: 'There is no such message in this conversation.', uk: 'Такого повідомлення в цій розмові немає.' },
  'topic.unknown': { en: 'There is no topic {topic}. Choose another.', uk: 'Теми {topic} немає. Виберіть іншу.' },
  'snooze.invalid': { en: 'A snooze ends in the future, within 31 days.', uk: 'Відкласти можна лише на майбутнє, щонайдовше на 31 день.' },
  'snooze.no-calendar': {
    en: 'Nothing is promised here, so there is no working time to wait for. Choose a day and time.',
    uk: 'Тут нічого не обіцяно, тож і робочого часу чекати нема. Виберіть день і годину.',
  },
  'clock.unknown': { en: 'Nothing is promised here of this kind.', uk: 'Тут такого не обіцяно.' },
  'split.merged': {
    en: 'This conversation is merged with another. Take that apart first.',
    uk: 'Цю розмову об’єднано з іншою. Спершу роз’єднайте їх.',
  },
  'split.unknown-interaction': {
    en: 'Some of what was chosen is not here any more. Load the page again.',
    uk: 'Дечого з вибраного тут уже немає. Відкрийте сторінку знову.',
  },
  'split.nothing-asked': { en: 'Choose something that the person said.', uk: 'Виберіть щось зі сказаного людиною.' },
  'split.nothing-left': {
    en: 'Something that the person said stays: choose less.',
    uk: 'Щось зі сказаного людиною має лишитися: виберіть менше.',
  },
  'split.not-split': { en: 'This was not split off another conversation.', uk: 'Цю розмову не виокремлювали з іншої.' },
  'merge.overtaken': {
    en: 'Somebody merged them at the same time: they are together there.',
    uk: 'Хтось об’єднав їх водночас із вами: вони вже разом.',
  },
  'merge.other-person': {
    en: 'Different people wrote these two. Say whether they are the same person.',
    uk: 'Ці дві розмови від різних людей. Вкажіть, чи це одна людина.',
  },
  'merge.itself': {
    en: 'A conversation is not merged into itself. Choose another.',
    uk: 'Розмову не можна об’єднати з нею самою. Виберіть іншу.',
  },
  'merge.already-merged': {
    en: 'It is merged into another already. Take it apart first.',
    uk: 'Її вже об’єднано з іншою. Спершу роз’єднайте їх.',
  },
  'merge.circle': { en: 'The other is merged into this one. Take it apart first.', uk: 'Іншу вже додано до цієї. Спершу роз’єднайте їх.' },
  'merge.too-many': {
    en: 'At most {most} conversations are merged into one.',
    uk: 'В одну об’єднують щонайбільше {most, plural, one {# розмову} few {# розмови} many {# розмов} other {# розмови}}.',
  },
  'merge.not-merged': { en: 'It is not merged into another.', uk: 'Її не об’єднано з іншою.' },
  'undo.impossible': {
    en: 'The person had taken it back before. Set the state anew.',
    uk: 'Людина відкликала це раніше. Задайте стан заново.',
  },
  'undo.nothing': { en: 'There is nothing here to undo.', uk: 'Тут нема чого повертати.' },
  'undo.not-yours': { en: '{by} did this: only they undo it.', uk: 'Скасувати це може лише той, хто зробив: {by}.' },
  'undo.changed': {
    en: '{by, select, nobody {Something was said since, and its state followed.} other {{by} changed it at {at}.}} It stays as it is.',
    uk: '{by, select, nobody {Відтоді надійшли нові слова, і стан змінився.} other {Це змінено о {at}: {by}.}} Лишається як є.',
  },
  'channel.read-only': {
    en: 'Nothing is sent through {channel} yet. Open Channels to see what it lacks.',
    uk: 'Через канал {channel} ще нічого не надсилають. Відкрийте «Канали»: там видно, чого бракує.',
  },
  'channel.cannot-reply': {
    en: '{platform} takes no replies. Answer where it was said, or by mail.',
    uk: '{platform} не приймає відповідей. Відповідайте там, де це сказали, або листом.',
  },
  'reply.window-closed': {
    en: '{platform} takes an answer within {hours, plural, one {# hour} other {# hours}} of a message; that ended {at}. Wait for the person, or write by mail.',
    uk: '{platform} приймає відповідь протягом {hours, plural, one {# години} few {# годин} many {# годин} other {# години}} після повідомлення; час минув {at}. Зачекайте, доки людина напише, або надішліть листа.',
  },
  'reply.too-long': {
    en: '{platform} takes {most, plural, one {# character} other {# characters}}; this has {length, number}. Make it shorter.',
    uk: '{platform} приймає щонайбільше {most, plural, one {# знак} few {# знаки} many {# знаків} other {# знака}}, а тут {length, number}. Скоротіть текст.',
  },
  'reply.same-words': { en: '{by} sent the same words at {at}.', uk: 'Ті самі слова вже надіслано о {at}: {by}.' },
  'reply.needs-disclaimer': {
    en: 'It is about a sensitive topic. Add below the reply what is to be said of it.',
    uk: 'Тема чутлива. Додайте під відповіддю належне застереження.',
  },
  'reply.unknown': { en: 'There is no such reply in this conversation.', uk: 'Такої відповіді в цій розмові немає.' },
  'reply.not-sent': { en: 'It did not arrive as far as we know: look there.', uk: 'Наскільки нам відомо, вона не дійшла: перевірте там.' },
  'reply.cannot-be-undone': {
    en: '{platform} does not let us take back what was sent.',
    uk: '{platform} не дає нам відкликати надіслане.',
  },
  'reply.undo-too-late': {
    en: 'It can be undone within {seconds} seconds. Ask a moderator to take it back.',
    uk: 'Скасувати можна протягом {seconds, plural, one {# секунди} few {# секунд} many {# секунд} other {# секунди}}. Попросіть модератора відкликати її.',
  },
  'reply.not-yours': { en: 'Only who sent it may undo it.', uk: 'Скасувати може лише той, хто надіслав.' },
  'reply.not-yours-to-approve': {
    en: 'Nobody approves their own reply, and the promise may name who approves it. Ask another.',
    uk: 'Власну відповідь не погоджують, а інколи обіцянка визначає, хто саме погоджує. Попросіть когось іншого.',
  },
  'reply.not-waiting': { en: 'It waits for nobody any more. Look at it again.', uk: 'Вона вже нікого не чекає. Погляньте ще раз.' },
  'reply.pictures-refused': {
    en: '{platform} does not take these pictures with words. Take some out.',
    uk: '{platform} не приймає стільки зображень із текстом. Приберіть зайві.',
  },
  'picture.too-large': {
    en: '{platform} takes pictures of {kilobytes} KB at most. Choose a smaller one.',
    uk: '{platform} приймає зображення щонайбільше {kilobytes} КБ. Виберіть менше.',
  },
  'picture.unknown': {
    en: 'This picture is not here any more. Choose it again.',
    uk: 'Цього зображення тут уже немає. Виберіть його ще раз.',
  },
  'picture.type': {
    en: 'This is no picture that is taken there. Choose a JPEG or PNG.',
    uk: 'Це не зображення, яке там приймають. Виберіть JPEG або PNG.',
  },
  'moderation.not-offered': {
    en: '{platform} does not let us do this. Do it there.',
    uk: '{platform} не дає нам це зробити. Зробіть це там.',
  },
  'media.unknown': { en: 'There is no such copy.', uk: 'Такої копії немає.' },
  'media.too-large': { en: 'No copy is kept: it is larger than 10 MB.', uk: 'Копії немає: файл більший за 10 МБ.' },
  'media.gone': { en: 'No copy is kept: it was gone already.', uk: 'Копії немає: файл уже зник.' },
  'media.type': { en: 'No copy is kept: it is a web page or a program.', uk: 'Копії немає: це вебсторінка або програма.' },
  'media.refused': { en: 'No copy is kept: the platform refused it.', uk: 'Копії немає: платформа відмовила.' },
  'media.no-answer': { en: 'No copy is kept: the platform did not answer.', uk: 'Копії немає: платформа не відповіла.' },
  'media.no-token': { en: 'No copy is kept: the channel has no token.', uk: 'Копії немає: канал не має токена.' },
  'media.expired': { en: 'The copy was kept for 30 days and erased since.', uk: 'Копію зберігали 30 днів і вже стерли.' },
} as const;
