/**
 * "The articles here are in English. Please ask in English.", in languages that nothing else is said in. Those with phrases of their
 * own have it there.
 */
const SENTENCES: Readonly<Record<string, string>> = {
  it: "Gli articoli qui sono in inglese. Fai la domanda in inglese, per favore.",
  nl: "De artikelen hier zijn in het Engels. Stel je vraag in het Engels, alsjeblieft.",
  sv: "Artiklarna här är på engelska. Ställ frågan på engelska, tack.",
  pl: "Artykuły są tutaj po angielsku. Zadaj pytanie po angielsku.",
  tr: "Buradaki makaleler İngilizce. Lütfen İngilizce sorun.",
  ru: "Статьи здесь на английском языке. Пожалуйста, задайте вопрос по-английски.",
  uk: "Статті тут англійською мовою. Будь ласка, запитайте англійською.",
  ar: "المقالات هنا باللغة الإنجليزية. من فضلك اطرح سؤالك بالإنجليزية.",
  he: "המאמרים כאן באנגלית. נא לשאול באנגלית.",
  el: "Τα άρθρα εδώ είναι στα αγγλικά. Παρακαλώ ρωτήστε στα αγγλικά.",
  hi: "यहाँ के लेख अंग्रेज़ी में हैं। कृपया अंग्रेज़ी में पूछें।",
  th: "บทความที่นี่เป็นภาษาอังกฤษ กรุณาถามเป็นภาษาอังกฤษ",
  zh: "这里的文章是英文的。请用英语提问。",
  ko: "여기 기사는 영어로 되어 있습니다. 영어로 질문해 주세요.",
};

/** `null` for a language that has phrases of its own, or that is not known. */
export function askInEnglish(language: string): string | null {
  return SENTENCES[language] ?? null;
}
