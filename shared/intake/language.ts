/** Letters that one of the languages has and its neighbours in the same script do not; `ъ` stands elsewhere in Bulgarian. */
const letters = {
  uk: /[іїєґ]/iu,
  ru: /[ыэё]|ъ[еюя]/iu,
  pl: /[ąęłśźż]/iu,
  /** Belarusian, Kazakh, Serbian, Macedonian; and Latin letters of neither English nor Polish. */
  other: /[ўәғқңөұүһђјљњћџѓќѕ]|[äöüßñçãõéèàêîôûåøæőűřěščžůďťňı¿¡]/iu,
} as const;

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));
/** Words that are common in short comments and mean nothing, or are not written so, in the neighbours. */
const words = {
  uk: listed(
    'що як чи де коли чому чого дякую добре можна будь ласка мене вас вам привіт треба дуже скільки застосунок додаток вже ще немає нема знову знов є це цей ця він вона вони ми теж також тільки після тому щоб якщо але або від до поки зараз нарешті хочу можу буде було просто навіть нам нас супер робити зробіть поверніть пропоную працює працюють гальма номер замовлення гроші щось хтось ніхто нічого завжди ніколи',
  ),
  ru: listed(
    'что как где когда почему чего спасибо хорошо можно пожалуйста меня вас вам привет нужно нужна очень сколько приложение уже еще опять снова это этот эта он она они тоже также только после чтобы если но или пока сейчас наконец хочу могу будет было просто даже нам нас сделайте верните деньги работает работают тормоза номер заказа заказ кто-то никто ничего всегда никогда именно нет нету жду хотелось бы с из для',
  ),
  en: listed(
    'the and is are it its this that these those with you your yours what when where why how who can could would should have had does did doesn’t don’t didn’t isn’t can’t won’t i’m it’s for from of be been there they their our but if any some not at out every please thanks thank great good love nice bad help again never always still working works worked work broken fix fixed need needs want get got just very much many more than too really here now then which about after before only over bike bikes refund waiting anyone someone nothing everything today tomorrow yesterday suggest amazing awesome perfect service wrong slow late open closed',
  ),
  pl: listed(
    'nie jest czy kiedy gdzie dlaczego ile jak się sie dziękuję dziekuje dzięki dzieki proszę prosze bardzo już juz jeszcze znowu tylko też tez mam można mozna dobry dobra dobre działa dziala nic nigdy zawsze teraz wreszcie moja mój przez dla od po przy czego chce chcę',
  ),
  /** What else is written in the same letters: where it is as likely, nothing is said. */
  other: listed(
    'der die das und ist nicht ich wann wo wie kein keine schon noch bitte danke wird warum le la les des est pas pour que quand merci où el los las una por con sin gracias muy cuando donde het een niet wanneer van de weer ik och inte när hvor ikke kde kdy proč prosím není kога къде защо благодаря ще няма това на кои дзякуй калі чаму няма',
  ),
} as const;
type Said = keyof typeof words;

/** Infinitives and plurals that Russian does not write so. */
const ukrainianEnding = /\p{L}{2}(?:ити|увати|ють)$/u;

const hits = (text: readonly string[], said: Said): number =>
  text.filter((word) => words[said].has(word) || (said === 'uk' && ukrainianEnding.test(word))).length;
/** The one that has more of its words than every other; `und` where none has. */
const likeliest = (text: string, among: readonly Said[]): string => {
  const said =
    text
      .toLowerCase()
      .replaceAll("'", '’')
      .match(/\p{L}[\p{L}’-]*/gu) ?? [];
  const [best, next] = among.map((one) => ({ one, count: hits(said, one) })).toSorted((a, b) => b.count - a.count);
  return best && best.one !== 'other' && best.count > (next?.count ?? 0) ? best.one : 'und';
};

/**
 * The language of a text by its letters, then by its words: `uk`, `ru`, `en`, `pl`, or `und` where that cannot be told. Letters decide
 * even in short comments, where statistics fail: docs/decisions/0027-language-by-rule.md.
 */
export const languageOf = (text: string): string => {
  if (letters.other.test(text)) return 'und';
  const [uk, ru] = [letters.uk.test(text), letters.ru.test(text)];
  if (uk !== ru) return uk ? 'uk' : 'ru';
  if (uk) return 'und';
  if (/\p{Script=Cyrillic}/u.test(text)) return likeliest(text, ['uk', 'ru', 'other']);
  return letters.pl.test(text) ? 'pl' : likeliest(text, ['en', 'pl', 'other']);
};
